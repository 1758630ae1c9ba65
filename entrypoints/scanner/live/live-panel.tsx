import { useEffect, useState } from 'preact/hooks';
import type { FoundCode, LiveKind } from '../../../utils/files/found-in';
import { reportBug } from '../../../utils/platform/errors';
import { t } from '../../../utils/words/translate';
import { CameraControls } from './camera-controls';
import { type LiveProblem, openLive, stopLive } from './live-source';
import { LiveView } from './live-view';

const PROBLEMS: Record<LiveProblem, () => string> = {
  refused: () => t('scanner-live-refused'),
  none: () => t('scanner-live-none'),
  'in-use': () => t('scanner-live-in-use'),
  unavailable: () => t('scanner-live-unavailable'),
  ended: () => t('scanner-live-ended'),
};

interface Live {
  kind: LiveKind;
  stream: MediaStream;
}

/** Codes before the camera, or in other programs on the screen. */
export function LivePanel({ remember }: { remember(found: FoundCode[]): void }) {
  const [live, setLive] = useState<Live>();
  const [problem, setProblem] = useState<LiveProblem>();
  const [isFrozen, setFrozen] = useState(false);

  useEffect(() => {
    if (!live) return;
    const [track] = live.stream.getVideoTracks();
    const ended = () => {
      setLive(undefined);
      setProblem('ended');
    };
    track?.addEventListener('ended', ended);
    return () => {
      track?.removeEventListener('ended', ended);
      stopLive(live.stream);
    };
  }, [live]);

  async function start(kind: LiveKind, deviceId?: string): Promise<void> {
    setProblem(undefined);
    setFrozen(false);
    // One camera after the other: some computers show only one at a time.
    setLive(undefined);
    const opened = await openLive(kind, deviceId);
    if (typeof opened === 'string') setProblem(opened);
    else setLive({ kind, stream: opened });
  }

  const begin = (kind: LiveKind, deviceId?: string) => void start(kind, deviceId).catch(reportBug);
  return (
    <section class="card stack" data-live={live?.kind ?? ''} data-live-problem={problem ?? ''}>
      <h2>{t('scanner-live')}</h2>
      <p class="quiet">{t('scanner-live-kinds')}</p>
      {live && <LiveView stream={live.stream} kind={live.kind} isFrozen={isFrozen} remember={remember} />}
      {live?.kind === 'camera' && (
        <CameraControls stream={live.stream} choose={(deviceId) => begin('camera', deviceId)} />
      )}
      <div class="row">
        {live ? (
          <>
            <button type="button" onClick={() => setFrozen(!isFrozen)}>
              {isFrozen ? t('scanner-unfreeze') : t('scanner-freeze')}
            </button>
            <button type="button" onClick={() => setLive(undefined)}>
              {t('scanner-stop')}
            </button>
          </>
        ) : (
          <>
            <button type="button" data-start="camera" onClick={() => begin('camera')}>
              {t('scanner-use-camera')}
            </button>
            <button type="button" data-start="screen" onClick={() => begin('screen')}>
              {t('scanner-use-screen')}
            </button>
          </>
        )}
      </div>
      {problem && (
        <p class="small" role="status">
          {PROBLEMS[problem]()}
        </p>
      )}
    </section>
  );
}

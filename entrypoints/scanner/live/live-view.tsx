import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundCode, LiveKind } from '../../../utils/files/found-in';
import type { FrameRead } from '../../../utils/files/read-frame';
import { reportBug } from '../../../utils/platform/errors';
import { codeKey } from '../../../utils/reader/code';
import { t } from '../../../utils/words/translate';
import { readLive } from './live-reader';

interface Props {
  stream: MediaStream;
  kind: LiveKind;
  isFrozen: boolean;
  remember(found: FoundCode[]): void;
}

/** What the camera or the screen shows, with an outline around each code that is read now. */
export function LiveView({ stream, kind, isFrozen, remember }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const figure = useRef<HTMLElement>(null);
  const [read, setRead] = useState<FrameRead>();

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const told = new Set<string>();
    let count = 0;
    element.srcObject = stream;
    element.play().catch(reportBug);
    const stop = readLive(element, kind, (result) => {
      count += 1;
      if (figure.current) figure.current.dataset.reads = `${count}`;
      setRead(result);
      const fresh = result.codes.filter((code) => !told.has(codeKey(code)));
      for (const code of fresh) told.add(codeKey(code));
      if (fresh.length > 0) remember(fresh.map((code) => ({ code, foundIn: { kind } })));
    });
    return () => {
      stop();
      element.srcObject = null;
    };
  }, [stream, kind, remember]);

  useEffect(() => {
    if (isFrozen) video.current?.pause();
    else video.current?.play().catch(reportBug);
  }, [isFrozen]);

  return (
    <figure ref={figure} class="live">
      <video ref={video} muted playsInline />
      {read && read.codes.length > 0 && (
        <svg viewBox={`0 0 ${read.width} ${read.height}`} aria-hidden="true">
          {read.codes.map(({ text, corners }, i) => (
            <polygon key={`${i} ${text}`} points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
          ))}
        </svg>
      )}
      <figcaption class="small quiet">{t('scanner-live-running')}</figcaption>
    </figure>
  );
}

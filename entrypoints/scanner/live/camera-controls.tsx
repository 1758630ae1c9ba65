import { useState } from 'preact/hooks';
import { useLoaded } from '../../../components/hooks/use-live';
import { reportBug } from '../../../utils/platform/errors';
import { t } from '../../../utils/words/translate';
import { abilitiesOf, setAbility } from './live-source';

/** Which camera, and its light and zoom where it has them. */
export function CameraControls({ stream, choose }: { stream: MediaStream; choose(deviceId: string): void }) {
  const cameras = useLoaded(async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === 'videoinput');
  }, [stream]);
  const [hasLight, setLight] = useState(false);
  const { torch, zoom } = abilitiesOf(stream);
  const chosen = stream.getVideoTracks()[0]?.getSettings?.().deviceId;
  const set = (values: { torch?: boolean; zoom?: number }) =>
    void setAbility(stream, values).catch(reportBug);
  return (
    <div class="row">
      {cameras && cameras.length > 1 && (
        <label class="field">
          <span class="small">{t('scanner-camera-choice')}</span>
          <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {cameras.map(({ deviceId, label }, i) => (
              <option key={deviceId} value={deviceId}>
                {label || t('scanner-camera-number', { number: i + 1 })}
              </option>
            ))}
          </select>
        </label>
      )}
      {torch && (
        <button
          type="button"
          aria-pressed={hasLight}
          onClick={() => {
            set({ torch: !hasLight });
            setLight(!hasLight);
          }}
        >
          {t('scanner-torch')}
        </button>
      )}
      {zoom && (
        <label class="field">
          <span class="small">{t('scanner-zoom')}</span>
          <input
            type="range"
            min={zoom.min}
            max={zoom.max}
            step={zoom.step}
            onInput={({ currentTarget }) => set({ zoom: currentTarget.valueAsNumber })}
          />
        </label>
      )}
    </div>
  );
}

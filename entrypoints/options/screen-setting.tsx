import { reportBug } from '../../utils/platform/errors';
import { screenWitness } from '../../utils/platform/settings';
import { useSetting } from './use-setting';

/** Whether the visible part of the tab is looked at as well, as a phone's camera would. */
export function ScreenSetting() {
  const [on, setOn] = useSetting(screenWitness);
  if (on === undefined) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => void setOn(event.currentTarget.checked).catch(reportBug)}
      />
      <span>
        Look at the screen as well
        <br />
        <span class="small quiet">
          A phone sees what the tab shows, and a site can show you another picture than it gives to others.
          The visible part of the tab is looked at in memory, on this device; it is never kept or sent.
        </span>
      </span>
    </label>
  );
}

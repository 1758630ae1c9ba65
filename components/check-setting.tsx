import type { ComponentChildren } from 'preact';
import { reportBug } from '../utils/platform/errors';
import type { Setting } from '../utils/platform/stored/settings-store';
import { useSetting } from './hooks/use-setting';
import { ManagedNote } from './managed-note';

interface Props {
  setting: Setting<boolean>;
  label: string;
  /** What it comes to. */
  children: ComponentChildren;
}

/** A setting that is on or off. */
export function CheckSetting({ setting, label, children }: Props) {
  const [on, setOn, isManaged] = useSetting(setting);
  if (on === undefined) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        name={setting.name}
        checked={on}
        disabled={isManaged}
        onChange={(event) => void setOn(event.currentTarget.checked).catch(reportBug)}
      />
      <span>
        {label}
        <br />
        <span class="small quiet">{children}</span>
        <ManagedNote of={isManaged} />
      </span>
    </label>
  );
}

import { useState } from 'preact/hooks';
import { reportBug } from '../utils/platform/errors';

interface Props {
  label: string;
  /** What it says after the first press, until it is left. */
  sure: string;
  onSure(): Promise<unknown>;
  disabled?: boolean;
  /** The id of what says what is meant, where the label alone does not. */
  describedBy?: string;
}

/** A button for what cannot be taken back by itself: it does so when it is pressed once more. */
export function SureButton({ label, sure, onSure, disabled = false, describedBy }: Props) {
  const [isSure, setSure] = useState(false);
  function press(): void {
    setSure(!isSure);
    if (isSure) onSure().catch(reportBug);
  }
  return (
    <button
      type="button"
      class="danger"
      disabled={disabled}
      onClick={press}
      onBlur={() => setSure(false)}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    >
      {isSure ? sure : label}
    </button>
  );
}

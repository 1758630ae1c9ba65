import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { openReport } from './open-report';

interface Props {
  code: CodeDetails;
  label: string;
  /** The button's class: how much weight it has among the others. */
  look: 'primary' | 'link small' | '';
}

/** Opens everything that is known of a code. */
export function ReportButton({ code, label, look }: Props) {
  return (
    <button type="button" class={look} onClick={() => void openReport(code).catch(reportBug)}>
      {label}
    </button>
  );
}

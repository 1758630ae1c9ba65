import { browser } from '#imports';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportAddress } from '../../utils/codes/report-address';
import { reportBug } from '../../utils/platform/errors';

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

/** In a tab; from Chromium's popup in a private window in its own place, since a tab would be in another window. */
async function openReport({ id, private: isPrivate }: CodeDetails): Promise<void> {
  const url = await reportAddress(id);
  if (isPrivate && !import.meta.env.FIREFOX) location.assign(url);
  else await browser.tabs.create({ url });
}

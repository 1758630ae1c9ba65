import { useEffect, useRef, useState } from 'preact/hooks';
import { CodeRow } from '../../components/code/code-row';
import type { CodeDetails } from '../../utils/codes/code-details';
import { sendToBackground } from '../../utils/platform/messages';

/** A pointer that only passes over a row does not move the page. In milliseconds. */
const POINTING_MS = 180;

interface Props {
  tabId: number;
  codes: CodeDetails[];
  hasKey: boolean;
}

/** The codes of a tab, one row each, of which one at a time is open; a single one is from the start. */
export function CodeList({ tabId, codes, hasKey }: Props) {
  const [chosen, setChosen] = useState<string | null>();
  const point = usePointing(tabId);
  const [only] = codes;
  const open = chosen === undefined && codes.length === 1 ? only?.id : chosen;
  return (
    <div class="codes">
      {codes.map((code) => (
        <CodeRow
          key={code.id}
          code={code}
          hasKey={hasKey}
          open={code.id === open}
          toggle={() => setChosen(code.id === open ? null : code.id)}
          point={(isHere) => point(isHere ? code.id : undefined)}
        />
      ))}
    </div>
  );
}

/** Shows on the page the code that the pointer or the focus rests on. */
function usePointing(tabId: number): (codeId: string | undefined) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const shown = useRef<string>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return (codeId) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (shown.current === codeId) return;
      shown.current = codeId;
      // A page that cannot be pointed at is no fault.
      void sendToBackground('pointAt', { tabId, ...(codeId && { codeId }) }).catch(() => undefined);
    }, POINTING_MS);
  };
}

import { toBackground } from '../utils/messages';
import type { CodeView } from '../utils/view';

export function LookUpPanel({ view }: { view: CodeView }) {
  return (
    <div class="row">
      <span>{view.lookUp?.state}</span>
      <button type="button" class="primary" onClick={() => void toBackground('check', { codeId: view.id })}>
        Ask VirusTotal
      </button>
    </div>
  );
}

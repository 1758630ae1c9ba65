import type { CodeDetails } from '../../utils/codes/code-details';
import { t } from '../../utils/words/translate';
import { LookUpPanel } from '../look-up/look-up-panel';
import { ReadingDoubts } from '../reading/reading-doubts';
import { SymbolName } from '../reading/symbol-name';
import { AddressLine } from './address-line';
import { BasisLine, BriefReasons } from './brief-reasons';
import { CodeFields } from './code-fields';
import { CopyButton } from './copy-button';
import { ReportButton } from './report-button';
import { StateIcon } from './state-icon';

/** One code that was read from a file or the camera: where it leads, what speaks against it, and what can be done. */
export function CodeCard({ code }: { code: CodeDetails }) {
  const { verdict, state, description } = code;
  return (
    <article
      class={`card stack ${verdict.level}`}
      data-code={code.id}
      data-text={code.text}
      data-state={state}
    >
      <div class="row" style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
        <StateIcon state={state} />
        <div class="grow">
          {!code.address && <p class="small quiet">{description.title}</p>}
          {code.address ? <AddressLine address={code.address} short /> : <CodeFields code={code} />}
          <SymbolName code={code} />
        </div>
      </div>
      <div class="row">
        <p class={`headline grow ${verdict.level}`}>{verdict.headline}</p>
        <ReportButton code={code} label={t('code-details')} look="link small" />
        <CopyButton text={code.text} link />
      </div>
      <div class="small">
        <BriefReasons code={code} />
      </div>
      <ReadingDoubts code={code} />
      <BasisLine basis={code.basis} />
      {'url' in code.checkable && <LookUpPanel code={code} />}
    </article>
  );
}

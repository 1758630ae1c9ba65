import type { SymbolFacts } from '../../utils/reader/code';
import { t } from '../../utils/words/translate';

/** What a code is called that is no ordinary QR code; of those there is nothing to say. */
export function SymbolName({ code: { kind } }: { code: SymbolFacts }) {
  return kind ? (
    <span class="small quiet" data-symbol={kind}>
      {t('code-symbol', { kind })}
    </span>
  ) : null;
}

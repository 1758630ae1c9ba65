import type { CodeDetails } from '../../utils/codes/code-details';
import type { SymbolFacts } from '../../utils/reader/code';
import { t } from '../../utils/words/translate';

/** That the letters of a text are a guess, and as what they were read. */
export function guessedWords({ encoding }: NonNullable<SymbolFacts['guessed']>): string {
  return t('code-guessed', { encoding: t('code-encoding', { encoding }) });
}

function partWords({ number, of }: NonNullable<SymbolFacts['part']>): string {
  return of === 0 ? t('code-part-unnumbered', { number }) : t('code-part', { number, of });
}

/** What is to be said of how a code was read: that it is a part only, or put together; that its letters are a guess. */
export function ReadingDoubts({ code: { part, joinedFrom, guessed } }: { code: CodeDetails }) {
  return (
    <>
      {part && <p class="small">{partWords(part)}</p>}
      {joinedFrom !== undefined && <p class="small">{t('code-joined', { count: joinedFrom })}</p>}
      {guessed && <p class="small">{guessedWords(guessed)}</p>}
    </>
  );
}

import { DefinitionList } from '../../components/code/definition-list';
import { Folded } from '../../components/folded';
import { placeWords } from '../../components/reading/place-words';
import { guessedWords } from '../../components/reading/reading-doubts';
import type { CodeDetails } from '../../utils/codes/code-details';
import type { SymbolKind } from '../../utils/reader/code';
import { momentWords } from '../../utils/shared/time-words';
import { t } from '../../utils/words/translate';
import { wordTable } from '../../utils/words/word-table';

const TECHNIQUES = wordTable<CodeDetails['how'][number]>({
  inverted: () => t('report-drawn-inverted'),
  mirrored: () => t('report-drawn-mirrored'),
  transparent: () => t('report-drawn-transparent'),
  'low-contrast': () => t('report-drawn-low-contrast'),
  'single-channel': () => t('report-drawn-single-channel'),
  'gaps-closed': () => t('report-drawn-gaps-closed'),
  'no-quiet-zone': () => t('report-drawn-no-quiet-zone'),
  resized: () => t('report-drawn-resized'),
  'second-engine': () => t('report-drawn-second-engine'),
  stitched: () => t('report-drawn-stitched'),
  'drawn-from-text': () => t('report-drawn-drawn-from-text'),
  'drawn-from-boxes': () => t('report-drawn-drawn-from-boxes'),
});

/** When and where this code was met. */
export function CodeHistory({ code }: { code: CodeDetails }) {
  const { record } = code;
  const when = (time: number | undefined) => (time === undefined ? undefined : momentWords(time));
  const rows: [string, string | undefined][] = [
    [t('report-history-first'), when(record?.firstSeen)],
    [t('report-history-last'), when(record?.lastSeen)],
    [t('report-history-checked'), when(record?.checkedAt)],
    [t('report-history-page'), code.page],
    [t('report-history-found'), code.foundIn && placeWords(code.foundIn)],
  ];
  return (
    <Folded title={t('report-history')}>
      {code.private && <p class="quiet">{t('report-private')}</p>}
      <DefinitionList rows={rows} />
    </Folded>
  );
}

const KINDS = wordTable<SymbolKind | 'qr'>({
  qr: () => t('report-read-qr'),
  'micro-qr': () => t('report-read-micro-qr'),
  rmqr: () => t('report-read-rmqr'),
  aztec: () => t('report-read-aztec'),
  'data-matrix': () => t('report-read-data-matrix'),
  pdf417: () => t('report-read-pdf417'),
});

/** What kind of code it is, how it was drawn, and what of the reading is a guess. */
export function HowRead({ code }: { code: CodeDetails }) {
  const { kind, part, joinedFrom, guessed } = code;
  const rows: [string, string | undefined][] = [
    [t('report-read-kind'), KINDS[kind ?? 'qr']],
    [
      t('report-read-part'),
      part && part.of > 0 ? t('report-read-part-of', { number: part.number, of: part.of }) : undefined,
    ],
    [t('report-read-part'), joinedFrom === undefined ? undefined : t('code-joined', { count: joinedFrom })],
    [t('report-read-letters'), guessed && guessedWords(guessed)],
    [t('report-history-drawn'), code.how.map((technique) => TECHNIQUES[technique]).join(', ')],
    [t('report-history-shares'), code.nested ? t('report-history-shares-yes') : undefined],
  ];
  return (
    <Folded
      title={t('report-read')}
      open={part !== undefined || joinedFrom !== undefined || guessed !== undefined || kind !== undefined}
    >
      <DefinitionList rows={rows} />
    </Folded>
  );
}

import type { MarkFace, MarkState } from '../platform/messages';
import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import { stateIcon } from './state-icons';

const LABELS = wordTable<MarkState>({
  unchecked: () => t('mark-unchecked'),
  checking: () => t('mark-checking'),
  unknown: () => t('mark-unknown'),
  'nothing-found': () => t('mark-nothing-found'),
  suspicious: () => t('mark-suspicious'),
  malicious: () => t('mark-malicious'),
});

/** Plain words for a state, for people who do not see the icon. */
export function stateLabel(state: MarkState): string {
  return LABELS[state];
}

/** How a mark shows a state. */
export function markFace(state: MarkState): MarkFace {
  return { state, label: stateLabel(state), icon: stateIcon(state) };
}

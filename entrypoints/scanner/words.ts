import type { FileProblem } from '../../utils/files/file-problem';
import type { FoundIn } from '../../utils/files/found-in';
import { t } from '../../utils/words/translate';

const PROBLEMS: Record<FileProblem, () => string> = {
  'too-large': () => t('scanner-too-large'),
  undrawn: () => t('scanner-undrawn'),
  broken: () => t('scanner-broken'),
  timeout: () => t('scanner-timeout'),
  refused: () => t('scanner-refused'),
  redirected: () => t('scanner-redirected'),
  offline: () => t('scanner-offline'),
  'forbidden-address': () => t('scanner-forbidden-address'),
  empty: () => t('scanner-empty'),
  'unknown-kind': () => t('scanner-unknown-kind'),
  heic: () => t('scanner-heic'),
  'old-office': () => t('scanner-old-office'),
  'needs-password': () => t('scanner-needs-password'),
  'wrong-password': () => t('scanner-wrong-password'),
  locked: () => t('scanner-locked'),
  'too-deep': () => t('scanner-too-deep'),
  'too-many': () => t('scanner-too-many'),
  'unpacks-too-large': () => t('scanner-unpacks-too-large'),
  'remote-pictures': () => t('scanner-remote-pictures'),
  'local-file': () => t('scanner-local-file'),
  'took-too-long': () => t('scanner-took-too-long'),
};

/** Why a file was not read, in one or two plain sentences. */
export function problemWords(problem: FileProblem): string {
  return PROBLEMS[problem]();
}

/** Where a code was found: "mail.eml › invoice.pdf, page 3". */
export function placeWords(place: FoundIn): string {
  if (place.kind === 'camera') return t('scanner-place-camera');
  if (place.kind === 'screen') return t('scanner-place-screen');
  if (place.kind === 'text') return t('scanner-place-text');
  const { path, page, frame } = place;
  const file = path.join(' › ');
  if (page !== undefined) return t('scanner-place-page', { file, page });
  return frame === undefined ? file : t('scanner-place-frame', { file, number: frame });
}

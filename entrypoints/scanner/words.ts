import type { FileProblem } from '../../utils/files/file-problem';
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
  'too-much-memory': () => t('scanner-too-much-memory'),
  'remote-pictures': () => t('scanner-remote-pictures'),
  'local-file': () => t('scanner-local-file'),
  'no-access': () => t('scanner-no-access'),
  'took-too-long': () => t('scanner-took-too-long'),
};

/** Why a file was not read, in one or two plain sentences. */
export function problemWords(problem: FileProblem): string {
  return PROBLEMS[problem]();
}

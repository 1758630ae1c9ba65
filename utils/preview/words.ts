import { currentLanguage, t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { FilePreview, PagePreview, PreviewFailureReason, RequestedUrl } from './preview';
import type { NotAllowed } from './preview-allowed';

/** Said before anything is requested. */
export function beforePreview(): string {
  return t('preview-before');
}

export const NOT_ALLOWED = wordTable<NotAllowed>({
  'not-web': () => t('preview-not-web'),
  malicious: () => t('preview-malicious'),
  private: () => t('preview-private'),
});

export const FAILED = wordTable<PreviewFailureReason>({
  'not-web': () => t('preview-failed-not-web'),
  private: () => t('preview-failed-private'),
  'too-long': () => t('preview-failed-too-long'),
  'redirect-not-web': () => t('preview-failed-redirect-not-web'),
  'redirect-private': () => t('preview-failed-redirect-private'),
  'redirect-broken': () => t('preview-failed-redirect-broken'),
  'redirect-loop': () => t('preview-failed-redirect-loop'),
  'redirect-hidden': () => t('preview-failed-redirect-hidden'),
  'too-many-redirects': () => t('preview-failed-too-many-redirects'),
  judged: () => t('preview-failed-judged'),
  inside: () => t('preview-failed-inside'),
  unresolved: () => t('preview-failed-unresolved'),
  unreachable: () => t('preview-failed-unreachable'),
  broken: () => t('preview-failed-broken'),
  'too-slow': () => t('preview-failed-too-slow'),
  empty: () => t('preview-failed-empty'),
  'too-costly': () => t('preview-failed-too-costly'),
  'not-drawn': () => t('preview-failed-not-drawn'),
  stopped: () => t('preview-failed-stopped'),
});

/** The rules of `pageFindings`, for the list of reasons. */
export const FINDINGS: Readonly<Record<string, string>> = wordTable({
  'asks-password': () => t('preview-asks-password'),
  'asks-card': () => t('preview-asks-card'),
  'asks-code': () => t('preview-asks-code'),
  'form-elsewhere': () => t('preview-form-elsewhere'),
  'moves-on': () => t('preview-moves-on'),
  'needs-script': () => t('preview-needs-script'),
});

const ASKED: Record<RequestedUrl['kind'], (count: number) => string> = {
  page: (count) => t('preview-asked-pages', { count }),
  picture: (count) => t('preview-asked-pictures', { count }),
  style: (count) => t('preview-asked-styles', { count }),
};

const KINDS = ['page', 'picture', 'style'] as const;
const HOSTS_SHOWN = 5;

/** What was asked of whom, as one sentence. */
export function requestedWords(asked: readonly RequestedUrl[]): string {
  if (asked.length === 0) return t('preview-asked-nothing');
  const parts = KINDS.flatMap((kind) => {
    const count = asked.filter((one) => one.kind === kind).length;
    return count > 0 ? [ASKED[kind](count)] : [];
  });
  const all = [...new Set(asked.map(({ url }) => new URL(url).host))];
  const shown = all.slice(0, HOSTS_SHOWN).join(', ');
  const more = all.length - HOSTS_SHOWN;
  const hosts = more > 0 ? t('preview-more-hosts', { hosts: shown, count: more }) : shown;
  return t('preview-asked', { what: parts.join(', '), hosts });
}

function sizeWords(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let value = bytes;
  let at = 0;
  for (; value >= 1000 && at < units.length - 1; at++) value /= 1000;
  return new Intl.NumberFormat(currentLanguage(), {
    style: 'unit',
    unit: units[at],
    unitDisplay: at === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && at > 0 ? 1 : 0,
  }).format(value);
}

/** Names a file that was not opened. */
export function fileWords({ download, name, type, size }: FilePreview): string {
  const facts = [
    name && t('preview-file-name', { name }),
    type,
    size !== undefined && sizeWords(size),
  ].filter(Boolean);
  if (facts.length === 0) return download ? t('preview-download') : t('preview-file');
  const vars = { facts: facts.join(', ') };
  return download ? t('preview-download-facts', vars) : t('preview-file-facts', vars);
}

/** What should be known of a page that is shown, one sentence each. */
export function pageWords({ status, cut, stripped }: PagePreview): string[] {
  return [
    status >= 400 ? t('preview-error-status', { status: String(status) }) : '',
    cut === 'size' ? t('preview-cut-size') : '',
    cut === 'time' ? t('preview-cut-time') : '',
    stripped.beyond > 0 && !cut ? t('preview-cut-parts') : '',
  ].filter((line) => line !== '');
}

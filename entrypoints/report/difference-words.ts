import type { Difference, DifferenceKind } from '../../utils/payload/url/differences';
import { t } from '../../utils/words/translate';
import { wordTable } from '../../utils/words/word-table';

const WORDS = wordTable<DifferenceKind>({
  'scheme-added': () => t('report-difference-scheme-added'),
  'upper-case': () => t('report-difference-upper-case'),
  'scheme-mended': () => t('report-difference-scheme-mended'),
  blank: () => t('report-difference-blank'),
  'separator-like': () => t('report-difference-separator-like'),
  slashes: () => t('report-difference-slashes'),
  backslash: () => t('report-difference-backslash'),
  'line-break': () => t('report-difference-line-break'),
  invisible: () => t('report-difference-invisible'),
  'look-alike-character': () => t('report-difference-look-alike-character'),
  dots: () => t('report-difference-dots'),
  'ip-form': () => t('report-difference-ip-form'),
  'unicode-host': () => t('report-difference-unicode-host'),
  'default-port': () => t('report-difference-default-port'),
  'escaped-host': () => t('report-difference-escaped-host'),
  'user-info': () => t('report-difference-user-info'),
  path: () => t('report-difference-path'),
});

/** What a browser changes in the text of an address, in one sentence. */
export function differenceWords({ kind }: Difference): string {
  return WORDS[kind];
}

import type { Difference, DifferenceKind } from '../../utils/payload/url/differences';

const WORDS: Record<DifferenceKind, string> = {
  'scheme-added': 'It has no “https://” in front; browsers and phones add it.',
  'upper-case': 'Capital letters in the name make no difference.',
  'scheme-mended': 'Its beginning is mistyped; browsers mend it.',
  blank: 'There are blanks inside; some readers end the address there, others do not.',
  'separator-like': 'A character in the name only looks like a slash or a colon and is part of the name.',
  slashes: 'It has too few or too many slashes.',
  backslash: 'A backslash is read as a slash.',
  'line-break': 'Tabs and line breaks inside are dropped.',
  invisible: 'Characters that nobody can see are dropped or changed.',
  'look-alike-character': 'Characters that only look like ordinary letters are replaced by those letters.',
  dots: 'Characters that only look like a dot are read as dots.',
  'ip-form': 'A number is written in an unusual way.',
  'unicode-host': 'The name has letters beyond a to z; computers write it in another way.',
  'default-port': 'The door number it names is the usual one and is left out.',
  'escaped-host': 'Parts of the name are encoded.',
  'user-info': 'Everything before the @ is not part of the site’s name.',
  path: 'The part after the name is written differently.',
};

/** What a browser changes in the text of an address, in one sentence. */
export function differenceWords({ kind }: Difference): string {
  return WORDS[kind];
}

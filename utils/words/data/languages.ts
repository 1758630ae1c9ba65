// Written by `npm run words` from the .ftl files of utils/words; edit those.

import { en } from './en';
import { ko } from './ko';

/** The words of each language, as Fluent text. */
export const LANGUAGES = {
  'en': en,
  'ko': ko,
} as const;

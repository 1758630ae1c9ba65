// Written by `npm run words` from the .ftl files of utils/words; edit those.

/** Each message, what has to be filled in, and the parts of its sentence that are set apart. */
export interface Messages {
  'options-title': { vars: Record<never, never>; parts: never };
  'options-language-heading': { vars: Record<never, never>; parts: never };
  'options-language': { vars: Record<never, never>; parts: never };
  'options-language-browser': { vars: Record<never, never>; parts: never };
  'site-access-on': { vars: Record<never, never>; parts: 'b' };
  'site-access-turn-off': { vars: Record<never, never>; parts: never };
  'site-access-turn-on': { vars: Record<never, never>; parts: never };
  'site-access-refused': { vars: Record<never, never>; parts: never };
  'welcome-title': { vars: Record<never, never>; parts: never };
  'welcome-heading': { vars: Record<never, never>; parts: never };
  'welcome-scan-heading': { vars: Record<never, never>; parts: never };
  'welcome-scan': { vars: Record<never, never>; parts: never };
  'welcome-scan-refuse': { vars: Record<never, never>; parts: never };
  'welcome-leaves-heading': { vars: Record<never, never>; parts: never };
  'welcome-leaves-codes': { vars: Record<never, never>; parts: never };
  'welcome-leaves-pictures': { vars: Record<never, never>; parts: never };
  'welcome-leaves-key': { vars: Record<never, never>; parts: never };
  'welcome-leaves-nothing-else': { vars: Record<never, never>; parts: never };
  'welcome-enter-key': { vars: Record<never, never>; parts: never };
  'welcome-signs-heading': { vars: Record<never, never>; parts: never };
  'welcome-signs-hint': { vars: Record<never, never>; parts: never };
}

const seen = new Set<string>();

/**
 * The one place where bugs are reported: once per distinct stack, to the console of the context that it happened
 * in. Messages are not logged with their data, so neither a key nor a decoded text can end up here.
 */
export function reportBug(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  // An update or removal of the extension cuts running content scripts off: news, not a bug.
  if (/extension context invalidated|receiving end does not exist|message port closed/i.test(text)) return;
  if (seen.has(text)) return;
  seen.add(text);
  console.error('QR Code Previewer:', error);
}

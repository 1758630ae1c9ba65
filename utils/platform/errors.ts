import { api } from './extension-api';

const seen = new Set<string>();

/**
 * The one place where bugs are reported: once per distinct stack, to the console of the context that it happened
 * in. Messages are not logged with their data, so neither a key nor a decoded text can end up here.
 */
export function reportBug(error: unknown): undefined {
  if (!api.runtime?.id) return;
  // The message as well: Firefox's stacks are without it.
  const text = String(error) + (error as Error | undefined)?.stack;
  // An update or removal of the extension cuts running content scripts off: news, not a bug. And a handler's failure
  // is reported where it happened, not by whoever sent the message.
  if (/context invalidated|receiving end does not exist|port closed|failed there/i.test(text)) return;
  if (seen.has(text)) return;
  seen.add(text);
  console.error('QR Code Previewer:', error);
}

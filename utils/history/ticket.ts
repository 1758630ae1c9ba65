import type { CodeRecord } from '../store/schema';
import type { VerdictLevel } from '../verdict/verdict';
import { pageWithoutSecrets, textWithoutSecrets } from './exported-code';

/**
 * An address that no mail program or ticket system makes a link of, as analysts write it: `hxxps://example[.]com/`. Only
 * the host's dots are marked; the rest stays as it is.
 *
 * @param text a web address, or any text, which stays as it is
 */
export function defanged(text: string): string {
  const match = /^(https?)(:\/\/)([^/?#]*)(.*)$/is.exec(text);
  if (!match) return text;
  const [, scheme = '', slashes = '', host = '', rest = ''] = match;
  const name = host.replaceAll('.', '[.]').replaceAll('@', '[@]');
  return `${scheme.replace(/tt/i, 'xx')}${slashes}${name}${rest}`;
}

/** A code as a ticket names it, with what was made of it. */
export interface TicketCode {
  code: CodeRecord;
  level: VerdictLevel;
  /** Why, in a few words. */
  headline: string;
}

/** The words around what is known of a code. */
interface TicketWords {
  /** In place of a text that is left out. */
  withheld(kind: string): string;
  seen(first: string, last: string): string;
  page(page: string): string;
}

/** Codes as text for a ticket, an entry each, with addresses that lead nowhere when clicked. Times are UTC. */
export function ticketText(
  codes: readonly TicketCode[],
  { withSecrets, words }: { withSecrets: boolean; words: TicketWords },
): string {
  const entries = codes.map(({ code, headline }) => {
    const shown = textWithoutSecrets(code);
    const text = withSecrets ? code.text : shown.text;
    const page = code.page && (withSecrets ? code.page : pageWithoutSecrets(code.page));
    return [
      text === undefined ? words.withheld(shown.kind) : defanged(text.trim()),
      headline,
      words.seen(new Date(code.firstSeen).toISOString(), new Date(code.lastSeen).toISOString()),
      ...(page ? [words.page(defanged(page))] : []),
    ].join('\n');
  });
  return entries.join('\n\n');
}

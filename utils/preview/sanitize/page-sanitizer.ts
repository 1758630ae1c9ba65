import type { Limits } from '../limits';
import type { RemovedContent } from '../preview';
import { type PageFacts, pageFacts } from './page-facts';
import { type ParsedPage, parseHtml } from './parse-html';
import type { FetchedSubresources } from './sanitize-context';
import { type SanitizedPage, sanitizePage } from './sanitize-page';
import { buildSrcdoc } from './srcdoc';

/** A page to be made harmless. */
export interface PageToOpen {
  html: string;
  /** Absolute. */
  url: string;
  limits: Limits;
}

/** What is known of a page once it was parsed; `whole` is false when only its beginning was. */
export interface OpenedPage extends PageFacts {
  whole: boolean;
}

/** A harmless document, and what the page would load. */
export interface WrittenPage {
  html: string;
  /** The beginning of the readable text. */
  text: string;
  subresources: SanitizedPage['subresources'];
  removed: RemovedContent;
}

/** Makes one page harmless: opened once, then written as often as something was fetched for it. */
export interface PageSanitizer {
  open(page: PageToOpen): Promise<OpenedPage>;
  write(fetched: FetchedSubresources): Promise<WrittenPage>;
  close(): void;
}

/** A page takes more work than is done for it. */
export class PageTooCostly extends Error {}

/** Does the work right here. In the product here is a worker: a page may be made to take for ever. */
export function createPageSanitizer(): PageSanitizer {
  let opened: (ParsedPage & PageToOpen & { base: string }) | undefined;
  return {
    async open(page) {
      const parsed = parseHtml(page.html);
      const facts = pageFacts(parsed.doc, page.url);
      opened = { ...page, ...parsed, base: facts.base };
      return { ...facts, whole: parsed.whole };
    },
    async write(fetched) {
      if (!opened) throw new Error('No page was opened');
      const page = sanitizePage(opened.doc, opened.base, fetched, opened.limits);
      return {
        html: buildSrcdoc(page),
        text: page.text,
        subresources: page.subresources,
        removed: page.removed,
      };
    },
    close() {
      opened = undefined;
    },
  };
}

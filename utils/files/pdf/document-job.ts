import type { Code } from '../../reader/code';
import type { FileProblem } from '../file-problem';
import type { FilePlace } from '../found-in';

/** A document that a tab is, to be read whole. */
export interface DocumentJob {
  tabId: number;
  /** Of this reading alone, by which its news are told from those of the document before. */
  key: string;
  name: string;
  /** Its bytes as a `data:` address, where its page handed them over, or where they are to be had. */
  from: { data: string } | { url: string };
}

/** What is told while a document is read: a page, with or without codes; a part that was not read; the end. */
export type DocumentNews = Pick<DocumentJob, 'tabId' | 'key'> &
  (
    | { codes: Code[]; place: FilePlace }
    | { problem: FileProblem; place: FilePlace }
    | { end: FileProblem | 'read' }
  );

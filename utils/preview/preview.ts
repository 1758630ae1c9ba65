import type { Signal } from '../signals/signal';

/** One request that was made, in the order of their announcement. Together they are all that the network saw. */
export interface RequestedUrl {
  url: string;
  kind: 'page' | 'picture' | 'style';
}

/** One address on the way to the page. */
export interface PreviewHop {
  url: string;
  /** The answer's HTTP status; absent when there was none. */
  status?: number;
  /** What the local signals say of this address. */
  signals: Signal[];
}

/** What all previews have. JSON, since it is stored with the history: the names of its fields stay as they are. */
interface PreviewBase {
  /** When it was made, ms since 1970. */
  at: number;
  hops: PreviewHop[];
  asked: RequestedUrl[];
}

/** What was taken out of a page, by kind. */
export interface RemovedContent {
  scripts: number;
  handlers: number;
  frames: number;
  media: number;
  links: number;
  forms: number;
  hints: number;
  other: number;
  /** Elements and texts beyond the limits. */
  beyond: number;
}

/** What is counted before the first element is looked at. */
export const NOTHING_REMOVED: Readonly<RemovedContent> = {
  scripts: 0,
  handlers: 0,
  frames: 0,
  media: 0,
  links: 0,
  forms: 0,
  hints: 0,
  other: 0,
  beyond: 0,
};

export interface PagePreview extends PreviewBase {
  kind: 'page';
  status: number;
  title: string;
  /** The beginning of the readable text. */
  text: string;
  /** The sanitized document, whole, with its pictures inside; shown by `PreviewFrame` and nowhere else. */
  html: string;
  findings: Signal[];
  stripped: RemovedContent;
  /** Set when only the beginning of the page was read. */
  cut?: 'size' | 'time';
}

/** The address answers with something that is not a page; it was not opened. */
export interface FilePreview extends PreviewBase {
  kind: 'file';
  /** Media type as the server says, lower case, `''` when it says nothing. */
  type: string;
  /** Bytes as the server says. */
  size?: number;
  /** The name under which a browser would save it. */
  name?: string;
  download: boolean;
}

/** Why there is nothing to see; each has its own words in `words.ts`. */
export type PreviewFailureReason =
  /** The address itself is none that is ever requested. */
  | 'not-web'
  | 'private'
  | 'too-long'
  /** The next address of a redirect is none that is ever requested. */
  | 'redirect-not-web'
  | 'redirect-private'
  | 'redirect-broken'
  | 'redirect-loop'
  | 'redirect-hidden'
  | 'too-many-redirects'
  /** A host on the way was judged too bad to go on. */
  | 'judged'
  /** A public name whose address lies inside this computer or its network. */
  | 'inside'
  /** A name of which this computer does not know where it leads. */
  | 'unresolved'
  | 'unreachable'
  | 'broken'
  | 'too-slow'
  | 'empty'
  /** Taking the page apart took more work than is done for one; or it did, when it was to be drawn. */
  | 'too-costly'
  | 'not-drawn'
  | 'stopped';

interface PreviewFailure extends PreviewBase {
  kind: 'failed';
  reason: PreviewFailureReason;
  /** The address at which it ended; of a redirect its target, which was not requested. */
  where: string;
}

export type PreviewResult = PagePreview | FilePreview | PreviewFailure;

/** What is kept of a page that has not been drawn yet, and shown should that never come to an end. */
export function notDrawn({ at, hops, asked }: PagePreview): PreviewResult {
  return { kind: 'failed', reason: 'not-drawn', where: hops.at(-1)?.url ?? '', at, hops, asked };
}

import type { Signal } from '../signals/signal';

/** One request that was made, in the order it was announced. Together they are all that the network saw. */
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

/** What all results have. JSON, so that it can be stored with the history. */
interface Journey {
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

export interface PagePreview extends Journey {
  kind: 'page';
  status: number;
  title: string;
  /** The beginning of the readable text. */
  text: string;
  /** The inert document, whole, with its pictures inside; shown by `PreviewFrame` and nowhere else. */
  html: string;
  findings: Signal[];
  stripped: RemovedContent;
  /** Set when only the beginning of the page was read. */
  cut?: 'size' | 'time';
}

/** The address answers with something that is not a page; it was not opened. */
export interface FilePreview extends Journey {
  kind: 'file';
  /** Media type as the server says, lower case, `''` when it says nothing. */
  type: string;
  /** Bytes as the server says. */
  size?: number;
  /** The name under which a browser would save it. */
  name?: string;
  download: boolean;
}

export type PreviewFailureReason =
  /** The address itself is none that is ever asked. */
  | 'not-web'
  | 'private'
  | 'too-long'
  /** The next address of a redirect is none that is ever asked. */
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
  | 'stopped';

export interface PreviewFailure extends Journey {
  kind: 'failed';
  reason: PreviewFailureReason;
  /** The address at which it ended; of a redirect its target, which was not asked. */
  where: string;
}

export type PreviewResult = PagePreview | FilePreview | PreviewFailure;

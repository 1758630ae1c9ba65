import type { Limits } from '../limits';
import type { RemovedContent } from '../preview';

/** What was fetched for a page: `data:` addresses of pictures and texts of stylesheets, by absolute address. */
export interface FetchedSubresources {
  pictures: ReadonlyMap<string, string>;
  styles: ReadonlyMap<string, string>;
}

/** The state while one page is written anew. */
export interface SanitizeContext {
  /** Absolute address that relative ones refer to. */
  base: string;
  fetched: FetchedSubresources;
  limits: Limits;
  removed: RemovedContent;
  /** Absolute addresses that the page would load. */
  pictures: Set<string>;
  styles: Set<string>;
  nodes: number;
  /** Characters left for the markup and for the pictures in it. */
  markupLeft: number;
  picturesLeft: number;
  text: string;
}

/** Notes that a picture is wanted; gives its data when it is there and still fits. */
export function pictureData(context: SanitizeContext, url: string): string | undefined {
  const isEmbedded = url.startsWith('data:');
  if (!isEmbedded) context.pictures.add(url);
  const data = isEmbedded ? url : context.fetched.pictures.get(url);
  if (data === undefined || data.length > context.picturesLeft) return undefined;
  context.picturesLeft -= data.length;
  return data;
}

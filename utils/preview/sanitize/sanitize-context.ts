import type { SelectorCost } from '../css/selector-cost';
import type { Limits } from '../limits';
import type { RemovedContent } from '../preview';
import { isDataPicture } from './picture-source';
import type { ReferenceCost } from './reference-cost';

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
  /** The page's styles, written anew, in its order. All stand in the head, where none can be read as something else. */
  sheets: string[];
  nodes: number;
  /** Characters left for the markup and for the pictures in it, and of styles that are read. */
  markupLeft: number;
  picturesLeft: number;
  stylesLeft: number;
  selectors: SelectorCost;
  references: ReferenceCost;
  text: string;
}

/** Notes that a picture is wanted; gives its data when it is there and still fits. */
export function pictureData(context: SanitizeContext, url: string): string | undefined {
  const isEmbedded = /^data:/i.test(url);
  if (!isEmbedded) context.pictures.add(url);
  const data = isEmbedded ? url : context.fetched.pictures.get(url);
  if (data === undefined || data.length > context.picturesLeft || !isDataPicture(data)) return undefined;
  context.picturesLeft -= data.length;
  return data;
}

import type { PageToBackground } from './messages';

/** The most characters of a picture in a message, above what any page script of ours sends. */
const MAX_PICTURE = 20_000_000;
const MAX_ADDRESS = 2_100_000;
const MAX_MARKUP = 5_000_000;
const MAX_SIDE = 100_000;
/** More modules than the largest symbol has, with a margin. */
const MAX_ROWS = 1000;
const MAX_TILES = 2000;
const MAX_HANDLES = 10_000;
const MAX_HANDLE = 64;

type Fields = Record<string, unknown>;
type Page = { [N in keyof PageToBackground]: Parameters<PageToBackground[N]>[0] };

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isSize = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= MAX_SIDE;
const isTime = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(value);
const isPlace = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= 100 * MAX_SIDE;
const isList = (value: unknown, longest: number): value is unknown[] =>
  Array.isArray(value) && value.length <= longest;

/**
 * Whether what a content script asks for has the shape, and a size, that the product's own has. A page may have taken
 * the content script's process over, so nothing of it is believed.
 */
export const pageRequests: { [N in keyof Page]: (request: unknown) => request is Page[N] } = {
  documentStarted: (request): request is Page['documentStarted'] =>
    isFields(request) && isTime(request.since),
  scan: (request): request is Page['scan'] =>
    isFields(request) &&
    typeof request.embedded === 'boolean' &&
    // A script of an earlier version does not say these two.
    (request.since === undefined || isTime(request.since)) &&
    (request.ask === undefined || isTime(request.ask)) &&
    isImageSource(request.source),
  imagesRemoved: (request): request is Page['imagesRemoved'] =>
    isFields(request) &&
    isList(request.handles, MAX_HANDLES) &&
    request.handles.every((one) => isText(one, MAX_HANDLE)),
  openDetails: (request): request is Page['openDetails'] =>
    isFields(request) && isText(request.handle, MAX_HANDLE),
  markPointedAt: (request): request is Page['markPointedAt'] =>
    isFields(request) && isText(request.handle, MAX_HANDLE),
  describeMark: (request): request is Page['describeMark'] =>
    isFields(request) && isText(request.handle, MAX_HANDLE),
  marksLost: (request): request is Page['marksLost'] => isFields(request),
  screenChanged: (request): request is Page['screenChanged'] =>
    isFields(request) && typeof request.moving === 'boolean',
};

function isImageSource(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { kind, tiles, width, height } = value;
  if (kind !== 'stitch') return isSingle(value);
  return isSize(width) && isSize(height) && isList(tiles, MAX_TILES) && tiles.every(isTile);
}

/** A tile of a stitched picture; never stitched itself. */
function isTile(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.source) || !isSingle(value.source)) return false;
  return isPlace(value.x) && isPlace(value.y) && isSize(value.width) && isSize(value.height);
}

function isSingle({ kind, url, markup, width, height, rows, drawnFrom }: Fields): boolean {
  switch (kind) {
    case 'url':
      return isText(url, MAX_ADDRESS);
    case 'data':
      return isText(url, MAX_PICTURE) && url.startsWith('data:');
    case 'svg':
      return isText(markup, MAX_MARKUP) && isSize(width) && isSize(height);
    case 'matrix':
      if (drawnFrom !== 'text' && drawnFrom !== 'boxes') return false;
      return isList(rows, MAX_ROWS) && rows.every((row) => isText(row, MAX_ROWS) && /^[01]*$/.test(row));
    default:
      return false;
  }
}

import type { InspectedCode } from '../codes/inspect';
import type { Sighting } from '../codes/sightings';
import { symbolFacts } from '../reader/code';
import { codeId } from '../store/codes';
import { urlId } from '../virustotal/api/url-id';
import type { FrameContext } from './frames';

/** A code that was met in a frame, as a sighting of it. */
export async function toSighting(
  { code, signals, checkable }: InspectedCode,
  frame: FrameContext,
): Promise<Sighting> {
  return {
    handle: crypto.randomUUID(),
    frameId: frame.frameId,
    codeId: await codeId(code.text, code.part),
    text: code.text,
    how: code.how,
    otherTexts: code.otherTexts,
    nested: code.nested,
    ...symbolFacts(code),
    ...(code.part && { part: code.part }),
    signals,
    page: withoutQuery(frame.pageUrl),
    at: frame.asked ?? Date.now(),
    private: frame.private,
    ...(frame.indirect && { indirect: true }),
    ...(frame.onScreen && { onScreen: true }),
    ...(frame.secondCopy && !frame.onScreen && { secondCopy: true }),
    ...(frame.began !== undefined && { began: frame.began }),
    ...(frame.ask !== undefined && { ask: frame.ask }),
    ...(frame.place && { foundIn: { kind: 'file' as const, ...frame.place } }),
    ...(frame.place?.page !== undefined && { pages: [frame.place.page] }),
    ...(checkable && { lookUpKey: await urlId(checkable) }),
  };
}

/** Queries and fragments of pages hold session tokens; which page it was is enough to remember. */
function withoutQuery(url: string): string {
  return URL.canParse(url) && /^https?:/.test(url) ? `${new URL(url).origin}${new URL(url).pathname}` : '';
}

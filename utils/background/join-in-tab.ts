import { inspectCodes } from '../codes/inspect';
import { type Sighting, sightingsIn, updateSightings } from '../codes/sightings';
import { browserDisplay } from '../platform/browser-display';
import { reportBug } from '../platform/errors';
import { joinedCode, joinParts } from '../reader/join-parts';
import { turns } from '../shared/turns';
import { getCode } from '../store/codes';
import { openDatabase } from '../store/database';
import { deleteCodes } from '../store/delete-codes';
import { askFrame } from './ask-frame';
import type { FrameContext } from './frames';
import { refreshMarks } from './marks/refresh-marks';
import { toSighting } from './to-sighting';

const ofParts = turns<'all'>();

/** One after the other: a part that is being written to the history would outlive the text that it goes into. */
export function afterOtherParts(act: () => Promise<void>): Promise<void> {
  return ofParts('all', act);
}

/**
 * Puts texts together whose parts a tab shows, in one picture or in several, and takes the parts off the history. Each
 * symbol keeps its mark and its own text, by which it is known again.
 *
 * @param sightings new ones of this tab
 * @returns the same as they are now
 */
export async function joinInTab(frame: FrameContext, sightings: Sighting[]): Promise<Sighting[]> {
  if (!sightings.some(({ part }) => part)) return sightings;
  const listed = await sightingsIn(frame.tabId);
  const symbols = listed.map((one) => ({ ...one, part: one.symbol?.part ?? one.part }));
  const whole = joinParts(symbols).filter(({ members }) => members.some(({ symbol }) => !symbol));
  // Another picture's reading may have put these together already.
  if (whole.length === 0) return asIn(listed, sightings);
  const links = (await askFrame(frame.tabId, frame.frameId, 'getLinks')) ?? [];
  const context = { page: { url: frame.pageUrl, links }, display: browserDisplay };
  const changes = new Map<string, Sighting>();
  for (const joined of whole) {
    for (const inspected of inspectCodes([joinedCode(joined)], context)) {
      const text = await toSighting(inspected, frame);
      for (const { handle } of joined.members) changes.set(handle, text);
    }
  }
  const now = await updateSightings(frame.tabId, (all) =>
    all.map((one) => {
      const text = changes.get(one.handle);
      return text ? withText(one, text) : one;
    }),
  );
  const changed = now.filter(({ handle }) => changes.has(handle));
  const parts = changed.flatMap(({ symbol }) => symbol?.codeId ?? []);
  if (!frame.private) await forgetParts(parts).catch(reportBug);
  await refreshMarks(frame.tabId, changed);
  return asIn(now, sightings);
}

/** Sightings as a tab lists them now. */
function asIn(listed: readonly Sighting[], sightings: Sighting[]): Sighting[] {
  return sightings.map((one) => listed.find(({ handle }) => handle === one.handle) ?? one);
}

/** A sighting of a part, as one of the whole text. */
function withText(sighting: Sighting, whole: Sighting): Sighting {
  const { part, kind, guessed, lookUpKey, ...rest } = sighting;
  const { codeId, text, how, otherTexts, nested, signals, joinedFrom } = whole;
  return {
    ...rest,
    ...{ codeId, text, how, otherTexts, nested, signals },
    ...(joinedFrom !== undefined && { joinedFrom }),
    ...(whole.guessed && { guessed: whole.guessed }),
    ...(whole.lookUpKey !== undefined && { lookUpKey: whole.lookUpKey }),
    ...(part && { symbol: { codeId: sighting.codeId, text: sighting.text, part } }),
  };
}

/** Takes off the history what was kept of parts before their text was whole. @param ids other codes among them stay */
export async function forgetParts(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const db = await openDatabase();
  const records = await Promise.all([...new Set(ids)].map((id) => getCode(db, id)));
  const parts = records.flatMap((record) => (record?.part ? record.id : []));
  if (parts.length > 0) await deleteCodes(db, parts);
}

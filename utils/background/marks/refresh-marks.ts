import { notedMarkState } from '../../codes/note-verdict';
import { type Sighting, sightingsIn } from '../../codes/sightings';
import { markFace } from '../../marks/words';
import { reportBug } from '../../platform/errors';
import { followLanguage } from '../../platform/language';
import { type MarkFace, sendToFrame } from '../../platform/messages';
import { turns } from '../../shared/turns';
import { coverDangerousCodes } from './mark-cards';

const ofTabs = turns<number>();

/**
 * Tells a tab's marks of these codes what is known of them now. One after the other: what takes long to be worked out
 * for many codes must not come after what has become known of one of them since.
 */
export function refreshMarks(tabId: number, sightings: readonly Pick<Sighting, 'handle'>[]): Promise<void> {
  return ofTabs(tabId, () => tellMarks(tabId, new Set(sightings.map(({ handle }) => handle))));
}

async function tellMarks(tabId: number, handles: ReadonlySet<string>): Promise<void> {
  await followLanguage().catch(reportBug);
  const frames = new Map<number, Record<string, MarkFace>>();
  // As they are listed now: while this waited its text may have been put together with others, or it has gone.
  for (const sighting of await sightingsIn(tabId)) {
    if (!handles.has(sighting.handle)) continue;
    const faces = frames.get(sighting.frameId) ?? {};
    faces[sighting.handle] = markFace(await notedMarkState(sighting));
    frames.set(sighting.frameId, faces);
  }
  // Nobody waits for the answers: a page that sleeps or hangs gives none, and other marks are to be told.
  for (const [frameId, faces] of frames) void tell({ tabId, frameId }, faces).catch(reportBug);
}

async function tell(frame: { tabId: number; frameId: number }, faces: Record<string, MarkFace>) {
  await sendToFrame(frame.tabId, frame.frameId, 'updateMarks', { faces }).catch(reportBug);
  await coverDangerousCodes(frame, Object.values(faces));
}

import { notedMarkState } from '../../codes/note-verdict';
import type { Sighting } from '../../codes/sightings';
import { markFace } from '../../marks/words';
import { reportBug } from '../../platform/errors';
import { followLanguage } from '../../platform/language';
import { type MarkFace, sendToFrame } from '../../platform/messages';
import { coverDangerousCodes } from './mark-cards';

/** Brings the marks of every tab that shows one of these codes up to date. */
export async function refreshMarks(tabId: number, sightings: Sighting[]): Promise<void> {
  await followLanguage().catch(reportBug);
  const frames = new Map<number, Record<string, MarkFace>>();
  for (const sighting of sightings) {
    const faces = frames.get(sighting.frameId) ?? {};
    faces[sighting.handle] = markFace(await notedMarkState(sighting));
    frames.set(sighting.frameId, faces);
  }
  for (const [frameId, faces] of frames) {
    await sendToFrame(tabId, frameId, 'updateMarks', { faces }).catch(reportBug);
    await coverDangerousCodes({ tabId, frameId }, Object.values(faces)).catch(reportBug);
  }
}

import { reportBug } from '../platform/errors';
import type { MarkState } from '../platform/messages';
import { openDatabase } from '../store/database';
import { noteLevel } from '../store/history-chunks';
import { evidenceOf, markState, verdictOfEvidence } from './evidence';
import type { Sighting } from './sightings';

/**
 * What the mark of a sighting shows now. The history notes the verdict, which may rest on what lies in other databases,
 * such as threat lists.
 */
export async function notedMarkState(sighting: Sighting): Promise<MarkState> {
  const evidence = await evidenceOf(sighting);
  const verdict = verdictOfEvidence(evidence);
  if (!sighting.private) await note(sighting.codeId, verdict.level).catch(reportBug);
  return markState(evidence, verdict);
}

async function note(codeId: string, level: Parameters<typeof noteLevel>[2]): Promise<void> {
  await noteLevel(await openDatabase(), codeId, level);
}

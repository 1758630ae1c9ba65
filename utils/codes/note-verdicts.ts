import type { Database } from '../store/database';
import { noteLevel } from '../store/history-chunks';
import { evidenceOf, verdictOfEvidence } from './evidence';
import type { Sighting } from './sightings';

/** Notes in the history what is said of codes by what lies in other databases, such as threat lists, too. */
export async function noteVerdicts(db: Database, sightings: readonly Sighting[]): Promise<void> {
  for (const sighting of sightings) {
    const { level } = verdictOfEvidence(await evidenceOf(sighting));
    await noteLevel(db, sighting.codeId, level);
  }
}

import { describePayload } from '../payload/describe/describe-payload';
import type { Description } from '../payload/describe/description';
import { type Address, readAddress } from '../payload/url/address';
import { browserDisplay } from '../platform/browser-display';
import type { MarkState } from '../platform/messages';
import type { CodeRecord } from '../store/schema';
import type { Verdict } from '../verdict/verdict';
import {
  type Evidence,
  evidenceOf,
  findCode,
  markState,
  type StoredCode,
  verdictOfEvidence,
} from './evidence';
import { type Basis, basisOf, type Sighting } from './sightings';

/** All that a page of the extension shows of one code. */
export interface CodeDetails extends StoredCode, Evidence {
  description: Description;
  /** For a web link. */
  address?: Address;
  private: boolean;
  /** What it rests on, where a tab shows it now. */
  basis?: Basis;
  verdict: Verdict;
  state: MarkState;
  /** From the history; absent for a code that is only in a private window. */
  record?: CodeRecord;
}

/** Everything about the code with this id, from the history or from a tab; `undefined` if it is in neither. */
export async function loadCode(id: string): Promise<CodeDetails | undefined> {
  const found = await findCode(id);
  if (!found) return undefined;
  const { code, ...rest } = found;
  return codeDetails(code, rest);
}

/** Everything about a code that a tab shows. */
export function detailsOfSighting(sighting: Sighting): Promise<CodeDetails> {
  return codeDetails(
    { ...sighting, id: sighting.codeId },
    { private: sighting.private, basis: basisOf(sighting) },
  );
}

/** Everything about a code, read from the database now. */
export async function codeDetails(
  code: StoredCode,
  rest: { private: boolean; record?: CodeRecord; basis?: Basis },
): Promise<CodeDetails> {
  const evidence = await evidenceOf(code);
  const { payload } = evidence;
  const address =
    payload.kind === 'web'
      ? readAddress(payload.url, { written: payload.written, display: browserDisplay })
      : undefined;
  const verdict = verdictOfEvidence(evidence);
  return {
    ...code,
    ...rest,
    ...evidence,
    description: describePayload(payload),
    ...(address && { address }),
    verdict,
    state: markState(evidence, verdict),
  };
}

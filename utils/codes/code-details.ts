import { describePayload } from '../payload/describe/describe-payload';
import type { Description } from '../payload/describe/description';
import { type Address, readAddress } from '../payload/url/address';
import { browserDisplay } from '../platform/browser-display';
import { type MarkState, sendToBackground } from '../platform/messages';
import { isPrivatePage } from '../platform/private-page';
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
import { type Basis, basisOf, idOfSighting, type Sighting } from './sightings';

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
  /** The pages of the document that a tab is which show it, from 1. */
  pages?: number[];
  /** From the history; absent for a code that is only in a private window. */
  record?: CodeRecord;
}

/**
 * Everything about the code with this id (for a private window: with this handle), from the history or from a tab;
 * `undefined` if it is in neither. Pages of private windows ask the background, which can read the database.
 */
export async function loadCode(id: string): Promise<CodeDetails | undefined> {
  if (isPrivatePage()) return (await sendToBackground('describeCode', { id })) as CodeDetails | undefined;
  const found = await findCode(id);
  if (!found) return undefined;
  const { code, ...rest } = found;
  return codeDetails(code, rest);
}

/** Everything about a code that a tab shows; `undefined` where the tab shows it no longer. */
export async function detailsOfSighting(sighting: Sighting): Promise<CodeDetails | undefined> {
  const id = idOfSighting(sighting);
  if (isPrivatePage()) return loadCode(id);
  return codeDetails({ ...sighting, id }, { private: sighting.private, basis: basisOf(sighting) });
}

/** Everything about a code, read from the database now. */
export async function codeDetails(
  code: StoredCode,
  rest: { private: boolean; record?: CodeRecord; basis?: Basis },
): Promise<CodeDetails> {
  const evidence = await evidenceOf({ ...code, private: rest.private });
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

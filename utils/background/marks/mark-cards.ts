import { type Browser, browser } from '#imports';
import { type CodeDetails, detailsOfSighting } from '../../codes/code-details';
import { evidenceOf, markState } from '../../codes/evidence';
import { type Sighting, sightingsIn } from '../../codes/sightings';
import type { FrameId } from '../../images/read-request';
import type { MarkCard } from '../../marks/mark-card';
import { stateLabel } from '../../marks/words';
import { revealInvisible } from '../../payload/reveal-invisible';
import { reportBug } from '../../platform/errors';
import { followLanguage } from '../../platform/language';
import type { MarkState } from '../../platform/messages';
import { coverDangerous } from '../../platform/settings';
import { reasonsInBrief } from '../../verdict/reason';
import { t } from '../../words/translate';
import { frameOf } from '../frames';
import { injectInto, MARK_CARD_FILE } from '../script-registration';

/** Somebody points at a mark: the script that shows cards comes into its frame. */
export async function markPointedAt(
  { handle }: { handle: string },
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const { tabId, frameId } = frameOf(sender);
  if (await sightingBehind(handle, sender)) await injectInto({ tabId, frameId }, MARK_CARD_FILE);
}

/** The sighting that a mark of this frame stands for. */
async function sightingBehind(
  handle: string,
  sender: Browser.runtime.MessageSender,
): Promise<Sighting | undefined> {
  const { tabId, frameId } = frameOf(sender);
  return (await sightingsIn(tabId)).find((one) => one.handle === handle && one.frameId === frameId);
}

/** Has the dangerous codes of a frame covered, where the user wants that; of some of its marks the states are given. */
export async function coverDangerousCodes(
  frame: Required<FrameId>,
  marks: readonly { state: MarkState }[],
): Promise<void> {
  if (!marks.some(({ state }) => state === 'malicious') || !(await coverDangerous.getValue())) return;
  if (await injectInto(frame, MARK_CARD_FILE)) sendCoverCodes(frame.tabId, true, frame.frameId);
}

/** Keeps to the setting on the pages that are open as well. */
export function startCovers(): void {
  coverDangerous.watch((on) => void followSetting(on).catch(reportBug));
}

async function followSetting(on: boolean): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    if (!on) sendCoverCodes(id, false);
    else
      for (const sighting of await sightingsIn(id)) {
        const state = markState(await evidenceOf(sighting));
        await coverDangerousCodes({ tabId: id, frameId: sighting.frameId }, [{ state }]);
      }
  }
}

/** What the card of a mark says; `undefined` where that frame has no such mark. */
export async function describeMark(
  { handle }: { handle: string },
  sender: Browser.runtime.MessageSender,
): Promise<MarkCard | undefined> {
  const sighting = await sightingBehind(handle, sender);
  const details = sighting && (await detailsOfSighting(sighting));
  if (!details) return undefined;
  await followLanguage();
  return markCard(details);
}

/** A name of the internet is no longer than 253 characters; more of a text is not read at a glance. In characters. */
const LONGEST = { name: 300, text: 240 };

/**
 * What the card of a code's mark shows. Of the code's text only whose site it leads to: the card stands in a page, and
 * paths, passwords and the like are for the extension's own pages.
 */
function markCard({
  address,
  description,
  state,
  verdict,
}: Pick<CodeDetails, 'address' | 'description' | 'state' | 'verdict'>): MarkCard {
  const [reason] = reasonsInBrief(verdict.reasons, 1);
  return {
    state,
    label: stateLabel(state),
    name: shown(address?.registrable || description.title, LONGEST.name),
    isDomain: Boolean(address?.registrable),
    verdict: shown(verdict.headline, LONGEST.text),
    reason: shown(reason?.text ?? '', LONGEST.text),
    words: { open: t('mark-open-report'), uncover: t('mark-uncover') },
  };
}

/** A text with its invisible characters named, cut where it is too long. */
function shown(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return revealInvisible(cut)
    .map((segment) => segment.text)
    .join('');
}

/** Tells the cards of a tab's frames, or of one of them, whether to cover codes; where there are none, nobody. */
function sendCoverCodes(tabId: number, on: boolean, frameId?: number): void {
  const message = { to: 'mark-card', name: 'coverCodes', request: { on } };
  void browser.tabs
    .sendMessage(tabId, message, frameId === undefined ? {} : { frameId })
    .catch(() => undefined);
}

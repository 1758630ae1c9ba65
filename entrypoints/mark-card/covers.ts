import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { addStyle, create, icon, marksIn, showText, withText } from './elements';
import { readCard } from './read-card';

/** What lies over dangerous codes. */
export interface Covers {
  /** Covers the dangerous codes among the marks in this root, now and later; or none any more. */
  set(root: ShadowRoot, on: boolean): void;
}

/** Covers dangerous codes with a patch each, in the frame of its mark, which follows the code. */
export function createCovers(): Covers {
  let isOn = false;
  let current: ShadowRoot | undefined;
  /** Handles of marks whose codes the user wants to see. */
  const uncovered = new Set<string>();
  const changes = new MutationObserver(update);

  function update(): void {
    if (!current) return;
    for (const mark of marksIn(current)) {
      const frame = mark.previousElementSibling;
      const covered = frame?.querySelector('.cover');
      const isWanted = isOn && mark.dataset.state === 'malicious' && !uncovered.has(mark.id);
      if (covered && !isWanted) covered.remove();
      if (!covered && isWanted) frame?.append(cover(mark));
    }
  }

  function cover(mark: HTMLButtonElement): HTMLElement {
    const patch = create('button', 'surface cover malicious') as HTMLButtonElement;
    patch.type = 'button';
    patch.ariaLabel = mark.ariaLabel;
    patch.onclick = (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!event.isTrusted) return;
      uncovered.add(mark.id);
      update();
      mark.focus();
    };
    const inside = create('span', 'inside');
    inside.append(icon('malicious'));
    patch.append(inside);
    void describe(mark, patch, inside).catch(reportBug);
    return patch;
  }

  /** At first it covers, then it says what. */
  async function describe(
    { id: handle }: HTMLButtonElement,
    patch: HTMLElement,
    inside: HTMLElement,
  ): Promise<void> {
    const card = readCard(await sendToBackground('describeMark', { handle }));
    if (!card) return;
    const press = create('span', 'press');
    showText(press, card.words.uncover);
    inside.append(withText('name', card.name), withText('verdict', card.verdict), press);
    patch.classList.toggle('isDomain', card.isDomain);
    patch.ariaLabel = [card.name, card.verdict, card.words.uncover].join('\n');
  }

  return {
    set(root, on) {
      isOn = on;
      if (root !== current) {
        changes.disconnect();
        changes.observe(root, { subtree: true, childList: true, attributeFilter: ['data-state'] });
        current = root;
        addStyle(root);
      }
      update();
    },
  };
}

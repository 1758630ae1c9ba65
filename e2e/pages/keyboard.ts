import { expect } from 'vitest';
import { retry } from '../harness/retry';
import type { Tab } from '../harness/test-bed';

/** Where the keyboard is, as the page has it. */
interface Focus {
  /** The name of what has it: its label, its words or its name. */
  name: string;
  /** Nothing has it, or what has it does not show that. */
  fault?: string;
}

/** Runs in the page. */
function readFocus(): Focus {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body)
    return { name: '', fault: 'nothing has the focus' };
  const label = active.closest('label')?.textContent;
  const name =
    active.getAttribute('aria-label') || label || active.textContent || active.getAttribute('name');
  const { outlineStyle, outlineWidth } = getComputedStyle(active);
  const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  return {
    name: (name ?? '').trim(),
    ...(!isSeen && { fault: `${active.localName} “${name?.slice(0, 40)}” does not show its focus` }),
  };
}

const MOST_STOPS = 80;

/** Drives a page with the keyboard alone; wherever it comes, it must be seen where the keyboard is. */
export function byKeyboard(tab: Tab) {
  const focus = () => tab.evaluate(readFocus, undefined);
  async function expectSeen(): Promise<void> {
    await retry(async () => expect((await focus()).fault).toBeUndefined());
  }
  async function goTo(name: string, key = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < MOST_STOPS; i++) {
      const now = await focus();
      if (now.name.startsWith(name)) return expectSeen();
      // From nowhere the first press leads to the first stop, and from the last one to the browser's own.
      if (i > 0 && now.name !== '') await expectSeen();
      seen.push(now.name.slice(0, 20));
      await tab.press(key);
    }
    throw new Error(`The tab key does not lead to “${name}” but to ${seen.join(' | ')}`);
  }
  return {
    goTo,
    expectSeen,
    /** Goes to what is called so, and presses a key there. */
    async press(name: string, key = 'Enter'): Promise<void> {
      await goTo(name);
      await tab.press(key);
    },
    async type(text: string): Promise<void> {
      for (const letter of text) await tab.press(letter);
    },
    name: async () => (await focus()).name,
  };
}

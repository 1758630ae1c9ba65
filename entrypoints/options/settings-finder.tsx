import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/words/translate';

/** A section of the settings: its element's id, and its heading. */
export interface SettingsPart {
  id: string;
  heading: string;
}

const wordsIn = (text: string) => text.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/** Whether all words stand somewhere in a section, folded parts and choices included. */
function holds(section: Element, words: readonly string[]): boolean {
  const text = (section.textContent ?? '').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** Leads to each section, and leaves only those that hold what is typed. */
export function SettingsFinder({ parts }: { parts: readonly SettingsPart[] }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<ReadonlySet<string>>();

  useEffect(() => {
    const words = wordsIn(typed);
    const look = () => {
      const hits = new Set<string>();
      for (const { id } of parts) {
        const section = document.getElementById(id);
        if (!section) continue;
        // They render on their own, and know nothing of this.
        section.hidden = !holds(section, words);
        if (!section.hidden) hits.add(id);
      }
      setFound(words.length > 0 ? hits : undefined);
    };
    look();
    if (words.length === 0) return;
    // Some sections show what they hold only when it was read, after the words were typed.
    const later = new MutationObserver(look);
    later.observe(document.body, { childList: true, characterData: true, subtree: true });
    return () => later.disconnect();
  }, [typed]);

  const shown = parts.filter(({ id }) => found?.has(id) ?? true);
  return (
    <nav class="finder stack" aria-label={t('options-parts')}>
      <input
        type="search"
        name="find"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('options-find')}
        placeholder={t('options-find')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ul>
        {shown.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
      <p class="small quiet" role="status">
        {found && (found.size > 0 ? t('options-found', { count: found.size }) : t('options-found-none'))}
      </p>
    </nav>
  );
}

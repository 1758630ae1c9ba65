import { scriptsIn } from './scripts';
import { asciiFor } from './skeleton';

interface WholeScript {
  /** Letters that pass for ASCII ones in the fonts of an address bar. */
  letters: string;
  /** Top-level domains where the script is at home, besides those that are written in it. */
  homes: readonly string[];
}

/**
 * Letters of which a whole name can be made that reads as an ASCII one, by script (the kind of Chromium's
 * whole-script confusables, with the countries where they are ordinary letters; own compilation from Unicode's tables).
 */
const WHOLE_SCRIPTS: Record<string, WholeScript> = {
  Armenian: { letters: 'ագհյոսւօրցզէլՙ', homes: ['am'] },
  Cyrillic: {
    letters: 'аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡ',
    homes: ['bg', 'by', 'kg', 'kz', 'mk', 'mn', 'rs', 'ru', 'su', 'tj', 'ua', 'uz'],
  },
  Ethiopic: { letters: 'ሀሠሰስበነተከዐዕዘጠፐሆለ', homes: ['er', 'et'] },
  Georgian: { letters: 'იოყძხჽჿნპ', homes: ['ge'] },
  Greek: { letters: 'αικνρυωηοτσεβχγ', homes: ['gr', 'cy'] },
  Hebrew: { letters: 'דוחיןסװײ׳', homes: ['il'] },
  Bengali: { letters: '০৭ঠ', homes: ['bd', 'in'] },
  Devanagari: { letters: 'ऽ०ऱठ', homes: ['in', 'np'] },
  Gujarati: { letters: 'ડટ૦૧ઠ', homes: ['in'] },
  Gurmukhi: { letters: '੦੧ਠ', homes: ['in'] },
  Kannada: { letters: 'ಽ೦ರಠ', homes: ['in'] },
  Lao: { letters: 'ທນບພຣຫເແ໐ດລປຟມ', homes: ['la'] },
  Malayalam: { letters: 'ടഠധനറ൦', homes: ['in'] },
  Myanmar: { letters: 'ခဂငထပဝ၀၂ဒ', homes: ['mm'] },
  Oriya: { letters: '୦ଠ', homes: ['in'] },
  Tamil: { letters: 'டப௦ர', homes: ['in', 'lk', 'sg'] },
  Telugu: { letters: '౦ఠ', homes: ['in'] },
  Thai: { letters: 'ทนบพรหเแ๐ดลปฟม', homes: ['th'] },
};

/** Characters that pass for ASCII digits, and those digits' own forms of which a number can be faked. */
const DIGIT_LIKE = /[θ२২੨૨೩೭շзҙӡउওਤ੩૩౩ဒვპ੫丩ㄐճ৪੪୫૭୨౨б]/u;

/** A label of another script of which every letter passes for an ASCII one, such as аррӏе; not where it is at home. */
export function looksAscii(label: string, tld: string): boolean {
  if (/^[\p{Nd}θзҙӡбშვპउওਤဒ丩ㄐշճ-]+$/u.test(label) && DIGIT_LIKE.test(label)) return true;
  const scripts = scriptsIn(label);
  if (scripts.has('Latin') || scripts.size > 1) return false;
  const [script = ''] = scripts;
  const known = Object.hasOwn(WHOLE_SCRIPTS, script) ? WHOLE_SCRIPTS[script] : undefined;
  if (known?.homes.includes(tld)) return false;
  if ([...scriptsIn(tld)].some((own) => own === script)) return false;
  if (scripts.size === 0) return false;
  return [...label].every(
    (char) =>
      /[a-z0-9-]/.test(char) || asciiFor(char) !== undefined || known?.letters.includes(char) === true,
  );
}

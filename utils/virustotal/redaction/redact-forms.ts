/** Texts that open something or name a person by their form alone. */
const FORMS = [
  // eSIM (GSMA SGP.22), one-time passwords (Key URI Format), pairing of log-ins and wallets.
  /LPA:1\$/i,
  /otpauth(?:-migration)?:\/\//i,
  /(?:sgnl:\/\/linkdevice|tg:\/\/login|FIDO:\/[0-9])/i,
  /(?:^|[^a-z])wc:[0-9a-f]{16}/i,
  // A boarding pass (IATA resolution 792): how many legs, SURNAME/GIVEN, a blank.
  /M[1-9][A-Z]{1,20}\/[A-Z]{1,20}(?: |$)/,
  /-----BEGIN [A-Z ]{1,30}KEY/,
  // Keys that carry their maker's mark.
  /(?:^|[^A-Za-z0-9])(?:gh[opsu]_|github_pat_|glpat-|xox[abprs]-|AKIA|sk_live_|sk_test_|rk_live_|acct_|cus_|cs_live_|SG\.)[A-Za-z0-9]/,
];

/** True for a text in which one of them stands. */
export function hasSecretForm(text: string): boolean {
  return FORMS.some((form) => form.test(text)) || hasIban(text) || isPrintedCode(text);
}

/** A code as vouchers and licences have it: three groups or more of capitals and figures, most of them mixed. */
function isPrintedCode(text: string): boolean {
  if (!/^[A-Z0-9]{3,6}(?:-[A-Z0-9]{2,6}){2,9}$/.test(text)) return false;
  return text.split('-').filter((group) => /\d/.test(group) && /[A-Z]/.test(group)).length >= 2;
}

/** True for a date on which somebody may be born who can hold a phone: day, month and year in any order. */
export function isBirthDate(value: string): boolean {
  const parts = /^(?:(\d{4})([-./]?)\d{2}\2\d{2}|\d{1,2}([-./])\d{1,2}\3(\d{4}))$/.exec(value);
  const year = Number(parts?.[1] ?? parts?.[4] ?? 0);
  return year >= 1910 && year <= 2015;
}

/** An account's number, by its form and its two check digits (ISO 13616). */
function hasIban(text: string): boolean {
  for (const [candidate] of text.matchAll(/(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9]{11,30}(?![A-Za-z0-9])/g)) {
    const turned = candidate.slice(4) + candidate.slice(0, 4);
    let rest = 0;
    for (const char of turned) {
      const value = Number.parseInt(char, 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    if (rest === 1) return true;
  }
  return false;
}

/** True for a value that reads as a person's name: `words` to four words that begin with capitals. */
export function isPersonName(value: string, words: 1 | 2): boolean {
  if (words === 1 && /^\p{Lu}[\p{L}'’-]{1,30}$/u.test(value)) return true;
  return (
    value.length <= 80 && /^\p{Lu}[\p{L}'’.-]{0,30}(?:[ +]\p{Lu}[\p{L}'’.-]{0,30}){1,3}$/u.test(value.trim())
  );
}

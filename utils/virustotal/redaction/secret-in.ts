import { decodedForms, hasEmail, percentDecode } from './redact-encodings';
import { hasSecretForm } from './redact-forms';
import { isSecretName } from './redact-names';
import { isJwt, isRandom } from './redact-random';

/** Nothing ordinary is as long as this in one piece. */
const MAX_PIECE = 1500;
/** So many of a piece's forms are looked into as addresses. */
const MAX_NESTED = 6;

/** What a file's content comes to, which is public where the file is. */
const CONTENT_DIGEST = /^sha(?:1|256|384|512)(?:-|:|%3a)[\w+/=%-]+$/i;

/** What is said of a text that is removed because a machine drew it. */
export const RANDOM = 'long random text';

/**
 * What makes a piece of an address a secret by itself, or `undefined`.
 *
 * @param opensSecret says whether an address that stands in the piece carries a secret
 */
export function secretIn(text: string, opensSecret?: (address: string) => boolean): string | undefined {
  if (text.length < 5) return undefined;
  if (text.length > MAX_PIECE) return 'long text';
  const forms = decodedForms(text);
  if (forms.some(hasEmail)) return 'e-mail address';
  if (forms.some(isJwt)) return 'login token';
  if (forms.some(hasSecretForm)) return 'secret inside';
  if (isRandom(percentDecode(text)) && !CONTENT_DIGEST.test(text)) return RANDOM;
  if (forms.some(hasSecretInside)) return 'secret inside';
  return opensSecret && nestedAddresses(text, forms).some(opensSecret) ? 'secret inside' : undefined;
}

/** True for an address or a query inside a parameter that carries a secret itself: `next=%2Freset%3Ftoken%3D…`. */
function hasSecretInside(text: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i.test(text)) return true;
  if (!/[?#&]/.test(text)) return false;
  const query = text.split(/[?#]/).slice(1).join('&') || (text.includes('&') ? text : '');
  return query.split(/[&;]/).some((parameter) => {
    const [name = '', value = ''] = parameter.split('=', 2);
    return value !== '' && isSecretName(name);
  });
}

/** Those of a piece's forms that are addresses, or the paths of some. */
function nestedAddresses(text: string, forms: readonly string[]): string[] {
  const plain = percentDecode(text);
  const paths = new Set([plain, percentDecode(plain)]);
  const found = forms.flatMap((form) => {
    if (/^https?:\/\//i.test(form)) return URL.canParse(form) ? [form] : [];
    const isInside = paths.has(form) && /^[^:?#/]+\//.test(form);
    if (!isInside && !/^\/[^/\\]/.test(form)) return [];
    const address = `https://a.invalid/${form.replace(/^\//, '')}`;
    return URL.canParse(address) ? [address] : [];
  });
  return found.slice(0, MAX_NESTED);
}

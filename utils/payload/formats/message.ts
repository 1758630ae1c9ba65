import type { KindParser, Payload } from '../payload';
import { readScheme } from '../url/scheme';
import { decodePercent, docomoFields, queryOf, withoutEmpty } from './fields';
import { premiumRange } from './premium';

const list = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function mail(text: string, rest: string): Payload {
  const query = queryOf(rest);
  const to = list(decodePercent(rest.split(/[?#]/)[0] ?? ''));
  return {
    kind: 'mail',
    text,
    to: [...to, ...list(query.get('to'))],
    cc: list(query.get('cc')),
    bcc: list(query.get('bcc')),
    ...withoutEmpty({ subject: query.get('subject'), body: query.get('body') }),
  };
}

/** `mailto:` (RFC 6068), DoCoMo's `MATMSG:`, the old `SMTP:to:subject:body`, or a bare mail address. */
export const parseMail: KindParser = (text) => {
  const trimmed = text.trim();
  const read = readScheme(trimmed);
  if (read?.scheme === 'mailto') return mail(text, read.rest);
  if (read?.scheme === 'matmsg') {
    const fields = docomoFields(read.rest);
    const found = { subject: fields.get('SUB')?.[0], body: fields.get('BODY')?.[0] };
    return {
      kind: 'mail',
      text,
      to: (fields.get('TO') ?? []).flatMap(list),
      cc: [],
      bcc: [],
      ...withoutEmpty(found),
    };
  }
  if (read?.scheme === 'smtp') {
    const [to = '', subject, ...body] = read.rest.split(':');
    if (!/\S@\S/.test(to)) return undefined;
    return {
      kind: 'mail',
      text,
      to: list(to),
      cc: [],
      bcc: [],
      ...withoutEmpty({ subject, body: body.join(':') }),
    };
  }
  const bare =
    trimmed.length <= 254 &&
    /^[\p{L}\p{N}.!#$%&'*+=^_{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(trimmed);
  return bare ? { kind: 'mail', text, to: [trimmed], cc: [], bcc: [] } : undefined;
};

/** `tel:` (RFC 3966) and its relatives. */
export const parsePhone: KindParser = (text) => {
  const read = readScheme(text);
  if (
    !read ||
    !['tel', 'telprompt', 'callto', 'facetime', 'facetime-audio', 'sip', 'sips'].includes(read.scheme)
  ) {
    return undefined;
  }
  const number = decodePercent(read.rest.replace(/^\/\//, '').split(/[;?]/)[0] ?? '').trim();
  // "Sip: tea" and "FaceTime: 5pm" are labels.
  if (
    !/@|^[+\d*#(][\d\s().*#+/-]*(?:[,;xp]|$)/i.test(number) &&
    !/^(?:telprompt|tel|callto)$/.test(read.scheme)
  ) {
    return undefined;
  }
  const isLabel = !number.includes('@') && number.replace(/\D/g, '').length < 3 && !/[*#]/.test(number);
  if (isLabel && !/^tel(?:prompt)?$/.test(read.scheme)) return undefined;
  if (!/[\d@*#]/.test(number)) return undefined;
  const premium = premiumRange(number);
  return { kind: 'phone', text, number, control: /[*#]/.test(number), ...(premium && { premium }) };
};

/** `sms:` (RFC 5724), `smsto:number:text`, `mms:` and their relatives. */
export const parseSms: KindParser = (text) => {
  const read = readScheme(text);
  if (!read || !['sms', 'smsto', 'mms', 'mmsto', 'imessage'].includes(read.scheme)) return undefined;
  const rest = read.rest.replace(/^\/\//, '');
  const end = rest.search(/[:?;&]/);
  const numbers = list(decodePercent(end === -1 ? rest : rest.slice(0, end)));
  // Apple writes `sms:+1…&body=`, others `?body=` or `;?body=`.
  const tail = end === -1 ? '' : rest.slice(end);
  const body = tail.startsWith(':') ? tail.slice(1) : queryOf(`?${tail.replace(/^[;?&]+/, '')}`).get('body');
  if (numbers.length === 0 && !body) return undefined;
  // "SMS: free of charge" is a label.
  if (/^\s/.test(read.rest) && !numbers.every((number) => /^[+\d]/.test(number))) return undefined;
  const premium = numbers.map(premiumRange).find(Boolean);
  return { kind: 'sms', text, numbers, ...withoutEmpty({ body }), ...(premium && { premium }) };
};

/** `geo:latitude,longitude` (RFC 5870), with Android's `?q=`. */
export const parseGeo: KindParser = (text) => {
  const read = readScheme(text);
  if (read?.scheme !== 'geo') return undefined;
  const [latitude, longitude] = (read.rest.split(/[;?]/)[0] ?? '').split(',').map((part) => part.trim());
  const query = queryOf(read.rest).get('q');
  if (!latitude || !longitude) return undefined;
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  // Written so that NaN fails too.
  if (!(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180)) return undefined;
  return { kind: 'geo', text, ...place, ...withoutEmpty({ query }) };
};

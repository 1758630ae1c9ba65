import sharp from 'sharp';
import { pngOf } from '../../demo/qr';
import type { UnreadableImageReason } from '../../utils/images/image-source';
import { blankPng } from '../harness/png';

/** A file that is not what it seems, and what must come of it: a reason, so many codes, or either. */
export interface HostileFile {
  type: string;
  body: Uint8Array | string;
  outcome: UnreadableImageReason | number | 'any';
}

/** The text of the codes inside hostile files. */
const INSIDE = 'https://example.com/inside-a-hostile-file';

const svg = (inside: string, more = 'width="300" height="300"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${inside}</svg>`;
const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');

/** Doubles (or more) at each of `depth` levels, so that a short file draws `breadth ** depth` shapes. */
const nestedUses = (depth: number, breadth: number) =>
  `<defs><rect id="u0" width="1" height="1"/>${times(
    depth,
    (i) => `<g id="u${i + 1}">${times(breadth, () => `<use href="#u${i}"/>`)}</g>`,
  )}</defs><use href="#u${depth}"/>`;

const SVGS: Record<string, [string, HostileFile['outcome']]> = {
  'svg of a billion laughs': [
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${times(9, (i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]>${svg('<text>&j;</text>')}`,
    'too-large',
  ],
  'svg with an entity from a file': [
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>${svg('<text y="20">&x;</text>')}`,
    'too-large',
  ],
  'svg with entities for names': [
    `<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;" width="9" height="9"><path/></svg>`,
    0,
  ],
  'svg of uses in uses': [svg(nestedUses(40, 10)), 'too-large'],
  // Browsers leave a circle out and draw the rest, so the page's own drawing is read in its place.
  'svg that uses itself': [svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), 'too-large'],
  'svg of patterns in patterns': [
    svg(
      `<defs>${times(12, (i) => `<pattern id="p${i + 1}" width="2" height="2" patternUnits="userSpaceOnUse">${times(8, (n) => `<rect x="${n % 2}" width="1" height="1" fill="url(#p${i})"/>`)}</pattern>`)}</defs><rect width="300" height="300" fill="url(#p12)"/>`,
    ),
    'too-large',
  ],
  'svg of masks in masks': [
    svg(
      `<defs>${times(30, (i) => `<mask id="m${i + 1}">${times(4, () => `<rect width="300" height="300" fill="#fff" mask="url(#m${i})"/>`)}</mask>`)}</defs><rect width="300" height="300" mask="url(#m30)"/>`,
    ),
    'too-large',
  ],
  'svg of endless turbulence': [
    svg(
      `<filter id="f" x="-1000%" y="-1000%" width="9999%" height="9999%"><feTurbulence baseFrequency="0.9" numOctaves="100000"/></filter>${times(40, () => '<rect width="300" height="300" filter="url(#f)"/>')}`,
    ),
    'any',
  ],
  'svg of huge filters': [
    svg(
      `<filter id="f" x="-1000%" y="-1000%" width="9999%" height="9999%">${times(60, () => '<feMorphology operator="dilate" radius="9999"/><feGaussianBlur stdDeviation="9999"/>')}</filter>${times(40, () => '<rect width="300" height="300" filter="url(#f)"/>')}`,
    ),
    'any',
  ],
  'svg of huge text': [svg(`<text font-size="9999999">${'wide '.repeat(300_000)}</text>`), 'any'],
  'svg as wide as the sea': [svg('<rect width="9" height="9"/>', 'width="4e9" height="1e-9"'), 'any'],
  'svg without an end': [`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(100_000)}`, 'too-large'],
  'svg nested without end': [svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)), 'any'],
};

type Format = (typeof FORMATS)[number];
const FORMATS = ['png', 'jpeg', 'gif', 'webp', 'avif'] as const;

/** Files of one format: a whole picture of a code, cut and changed in several ways. */
async function damagedFiles(format: Format, png: Buffer): Promise<Record<string, HostileFile>> {
  const files: Record<string, HostileFile> = {};
  const whole = await sharp(png).toFormat(format).toBuffer();
  const add = (name: string, body: Uint8Array, outcome: HostileFile['outcome']) => {
    files[`${format}, ${name}`] = { type: `image/${format}`, body, outcome };
  };
  add('whole', whole, 1);
  add('cut in the middle', whole.subarray(0, whole.length >> 1), 'any');
  // Browsers show of these what is there, and so a phone reads it.
  const shownCut = ['png', 'jpeg', 'gif'].includes(format);
  add('cut near its end', whole.subarray(0, whole.length * 0.998), shownCut ? 1 : 'any');
  add('its first 30 bytes', whole.subarray(0, 30), format === 'webp' ? 'any' : 'broken');
  add('its header before noise', Buffer.concat([whole.subarray(0, 60), Buffer.alloc(5000, 0xa5)]), 'any');
  add('said to be 65,535 wide and high', enlarged(format, whole), 'too-large');
  return files;
}

async function pictures(): Promise<Record<string, HostileFile>> {
  const png = Buffer.from(await pngOf(INSIDE));
  const files: Record<string, HostileFile> = {};
  for (const format of FORMATS) Object.assign(files, await damagedFiles(format, png));
  const frames = await Promise.all(
    [png, await sharp(png).negate({ alpha: false }).png().toBuffer()].map((one) =>
      sharp(one).resize(300, 300).flatten({ background: '#fff' }).png().toBuffer(),
    ),
  );
  const blank = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  for (const format of ['gif', 'webp'] as const) {
    const body = await sharp([frames[0] ?? blank, blank, blank], { join: { animated: true } })
      .toFormat(format, { delay: [100, 100, 100], loop: 0 })
      .toBuffer();
    files[`animated ${format} with a code in its first frame`] = {
      type: `image/${format}`,
      body,
      outcome: 1,
    };
  }
  files['png of 65,535 × 65,535 that is really so'] = {
    type: 'image/png',
    body: blankPng(1, 1, { claimed: { width: 65_535, height: 65_535 } }),
    outcome: 'too-large',
  };
  files['png of nine thousand pixels a side'] = {
    type: 'image/png',
    body: blankPng(9000, 9000),
    outcome: 'too-large',
  };
  files['nothing at all'] = { type: 'image/png', body: '', outcome: 'empty' };
  files['a page that calls itself a picture'] = {
    type: 'image/png',
    body: '<h1>Hello</h1>',
    outcome: 'broken',
  };
  files['svg that calls itself a png'] = {
    type: 'image/png',
    body: svg('<rect width="9" height="9"/>'),
    outcome: 'broken',
  };
  return files;
}

/** Writes 65,535 where the format's header has width and height. */
function enlarged(format: Format, whole: Buffer): Buffer {
  const file = Buffer.from(whole);
  const big = 65_535;
  if (format === 'png') for (const at of [16, 20]) file.writeUInt32BE(big, at);
  if (format === 'gif') for (const at of [6, 8]) file.writeUInt16LE(big, at);
  if (format === 'jpeg') {
    const frame =
      [0xffc0, 0xffc2]
        .map((marker) => file.indexOf(Buffer.from([marker >> 8, marker & 255])))
        .find((at) => at > 0) ?? 0;
    for (const at of [frame + 5, frame + 7]) file.writeUInt16BE(big, at);
  }
  // VP8 has 14 bits a side.
  if (format === 'webp') for (const at of [26, 28]) file.writeUInt16LE(0x3fff, at);
  if (format === 'avif') for (const at of [8, 12]) file.writeUInt32BE(big, file.indexOf('ispe') + at);
  return file;
}

/** Every hostile file by its name. */
export async function hostileFiles(): Promise<Record<string, HostileFile>> {
  const vectors = Object.entries(SVGS).map(([name, [body, outcome]]) => [
    name,
    { type: 'image/svg+xml', body, outcome } satisfies HostileFile,
  ]);
  return { ...(await pictures()), ...Object.fromEntries(vectors) };
}

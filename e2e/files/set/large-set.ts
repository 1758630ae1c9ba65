import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import sharp, { type Sharp } from 'sharp';
import { photo, pngOf, svgOf } from '../../../demo/qr';
import { modulesOf } from '../../../utils/shared/qr-modules';
import { type GeneratedFile, noCode, oneCode, textFor } from './generated-file';
import { type MailPart, mailOf } from './mail-files';
import { acrossPages, drawn, picture, scanFile, vectorCode } from './pdf-files';
import { type PdfObject, type PdfPage, writePages } from './pdf-writer';

/** Every combination of two lists. */
const pairs = <A, B>(some: readonly A[], others: readonly B[]) =>
  some.flatMap((one) => others.map((other) => [one, other] as const));

/** Scanned sheets: from a telephone's fax to an office's best, laid in straight, askew and wrongly. */
const scans = () =>
  pairs([100, 150, 200, 300], [1, 3, 12, 20, 45, 91, 180, 200, 270]).map(([dpi, turn]) =>
    scanFile(dpi, turn),
  );

/** Codes as rectangles: small ones, large ones, in corners, on paper of other sizes, of much text. */
function vectors(): GeneratedFile[] {
  return pairs([1, 1.5, 3, 5, 8], [
    [595, 842],
    [842, 595],
    [420, 595],
    [1191, 1684],
    [400, 400],
    [612, 792],
  ] as const).map(([module, [width, height]]) => {
    const name = `vector-${module}-${width}x${height}.pdf`;
    const drawing = vectorCode(textFor(name), { x: 40, y: height - 60, module });
    return oneCode(name, writePages([{ drawing, size: [width, height] }]));
  });
}

/** A mask of eight bits that shows all of a picture, or the dark parts of it (PDF 1.7, 11.6.5.3). */
async function softMask(text: string): Promise<PdfObject> {
  const { data, info } = await sharp(await pngOf(text, { scale: 4 }))
    .removeAlpha()
    .greyscale()
    .negate()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    value: `<< /Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode >>`,
    stream: deflateSync(info.channels === 1 ? data : data.filter((_, i) => i % info.channels === 0)),
  };
}

/** One dark pixel, which a mask of the code's shape lets through. */
async function masked(name: string): Promise<GeneratedFile> {
  const mask = await softMask(textFor(name));
  const dark: PdfObject = {
    value:
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask NEXT 0 R >>',
    stream: Uint8Array.of(20, 20, 60),
  };
  // The mask is the object after the pages' own; the writer numbers them: catalogue, pages, picture, content, page.
  const own = { ...dark, value: dark.value.replace('NEXT', '6') };
  return oneCode(name, writePages([{ drawing: drawn(150, 150), pictures: { P: own } }], { extra: [mask] }));
}

/** Pictures in documents, large and small, in each colour space. */
async function pictures(): Promise<GeneratedFile[]> {
  const plain = pairs(['rgb', 'grey', 'cmyk'] as const, [60, 90, 150, 250, 400]).map(
    async ([colours, side]) => {
      const name = `picture-${colours}-${side}.pdf`;
      const page: PdfPage = {
        drawing: drawn(side, side, 60, 300),
        pictures: { P: await picture(textFor(name), colours) },
      };
      return oneCode(name, writePages([page]));
    },
  );
  return Promise.all([...plain, ...[1, 2, 3, 4, 5].map((i) => masked(`masked-${i}.pdf`))]);
}

/** Pictures of every kind and quality, some turned. */
function stills(): Promise<GeneratedFile>[] {
  const kinds = {
    png: (one: Sharp) => one.png(),
    jpg: (one: Sharp) => one.jpeg({ quality: 50 }),
    webp: (one: Sharp) => one.webp({ quality: 60 }),
    avif: (one: Sharp) => one.avif({ quality: 60 }),
    gif: (one: Sharp) => one.gif(),
    tiff: (one: Sharp) => one.tiff({ compression: 'lzw' }),
  };
  const looks = pairs([3, 5, 9, 12], [0, 8, 45]);
  return pairs(Object.keys(kinds) as (keyof typeof kinds)[], looks).map(async ([kind, [scale, turn]]) => {
    const name = `still-${scale}-${turn}.${kind}`;
    const turned = sharp(await pngOf(textFor(name), { scale })).rotate(turn, { background: '#fff' });
    return oneCode(
      name,
      new Uint8Array(await kinds[kind](turned.flatten({ background: '#fff' })).toBuffer()),
    );
  });
}

/** What a mail or an archive may hold, with where its code is within. */
async function content(text: string): Promise<(MailPart & { name: string; place: string })[]> {
  const png = await pngOf(text);
  return [
    { type: 'image/png', name: 'code.png', bytes: png, place: 'code.png' },
    {
      type: 'application/pdf',
      name: 'code.pdf',
      bytes: writePages([{ drawing: '' }, { drawing: vectorCode(text) }]),
      place: 'code.pdf#2',
    },
    {
      type: 'application/zip',
      name: 'code.zip',
      bytes: zipSync({ 'in/code.png': png }),
      place: 'code.zip/in/code.png',
    },
    {
      type: 'application/octet-stream',
      name: 'letter.docx',
      bytes: zipSync({ 'document.xml': Buffer.from('<x/>'), 'word/media/1.png': png }),
      place: 'letter.docx/word/media/1.png',
    },
    { type: 'image/svg+xml', name: 'code.svg', bytes: Buffer.from(svgOf(text)), place: 'code.svg' },
  ];
}

/** Mails within mails, and archives, around each kind of file. */
async function wrapped(): Promise<GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const [which, depth] of pairs([0, 1, 2, 3, 4], [0, 1, 2])) {
    const name = `mail-${which}-${depth}.eml`;
    const part = (await content(textFor(name)))[which];
    if (!part) continue;
    let mail = mailOf('<p>See below</p>', [part], 'inner');
    for (let i = 0; i < depth; i++)
      mail = mailOf('<p>Forwarded</p>', [{ type: 'message/rfc822', bytes: mail }], `b${i}`);
    files.push(oneCode(name, mail, [name, ...Array(depth).fill('mail.eml'), part.place].join('/')));
  }
  for (const which of [0, 1, 2, 3, 4]) {
    const name = `archive-${which}.zip`;
    const part = (await content(textFor(name)))[which];
    if (part)
      files.push(oneCode(name, zipSync({ [`a/${part.name}`]: part.bytes }), `${name}/a/${part.place}`));
  }
  return files;
}

/** Codes that a mail draws itself, in several ways. */
function drawnInMails(): GeneratedFile[] {
  const cells = (name: string, dark: string, light: string) =>
    modulesOf(textFor(name), { quietZone: 2 }).map((row) => row.map((one) => (one ? dark : light)).join(''));
  const ways: Record<string, (name: string) => string> = {
    pre: (name) => `<pre>${cells(name, '██', '  ').join('\n')}</pre>`,
    entities: (name) => `<pre>${cells(name, '&#9608;&#9608;', '  ').join('\n')}</pre>`,
    lines: (name) =>
      cells(name, '██', '&nbsp;&nbsp;')
        .map((row) => `<div>${row}</div>`)
        .join(''),
    squares: (name) => cells(name, '⬛', '⬜').join('<br>'),
    backgrounds: (name) =>
      `<p style="line-height:1">${cells(name, '<b style="background:#000">&nbsp;</b>', '<b style="background:#fff">&nbsp;</b>').join('<br>')}</p>`,
    table: (name) =>
      `<table><tr>${cells(name, '<td bgcolor=#000 width=4>', '<td bgcolor=#fff width=4>').join('</tr><tr>')}</tr></table>`,
    styled: (name) =>
      `<table><tr>${cells(name, '<td style="width:4px;background-color:rgb(10,10,10)">', '<td style="width:4px;background-color:rgb(250,250,250)">').join('</tr><tr>')}</tr></table>`,
  };
  return Object.entries(ways).map(([way, draw]) => {
    const name = `drawn-${way}.eml`;
    return oneCode(name, mailOf(`<p>Scan this</p>${draw(name)}<p>Thank you</p>`, []));
  });
}

const across = (): GeneratedFile[] =>
  [0.3, 0.4, 0.45, 0.55, 0.6, 0.7, 0.8].map((at) => {
    const name = `across-at-${at}.pdf`;
    return oneCode(name, acrossPages(textFor(name), at), `${name}#2`);
  });

const locked = (): GeneratedFile[] =>
  ['a', 'correct horse', '1234'].map((password, i) => {
    const name = `locked-${i}.pdf`;
    const bytes = writePages([{ drawing: vectorCode(textFor(name)) }], { password });
    return { ...oneCode(name, bytes), password };
  });

/** Files of each kind that end too early, or have a piece of noise in them. */
async function damaged(): Promise<GeneratedFile[]> {
  const png = await pngOf('https://example.com/damaged');
  const pdf = writePages([{ drawing: vectorCode('https://example.com/damaged') }]);
  const whole: Record<string, Uint8Array> = {
    png,
    pdf,
    jpg: await photo(300, 200, 3),
    zip: zipSync({ 'a.png': png, 'b.pdf': pdf }),
    eml: mailOf('<p>x</p>', [{ type: 'image/png', name: 'a.png', bytes: png }]),
    svg: Buffer.from(svgOf('https://example.com/damaged')),
    avif: new Uint8Array(await sharp(png).avif().toBuffer()),
    gif: new Uint8Array(await sharp(png).gif().toBuffer()),
  };
  return pairs(Object.keys(whole), [0.15, 0.5, 0.9, 'noise'] as const).map(([kind, how]) => {
    const bytes = Buffer.from(whole[kind] ?? []);
    const at = Math.floor(bytes.length * 0.4);
    const file =
      how === 'noise'
        ? Buffer.from(bytes.map((byte, i) => (i >= at && i < at + 40 ? (byte * 31 + i * 7) & 255 : byte)))
        : bytes.subarray(0, Math.floor(bytes.length * how));
    return { ...noCode(`damaged-${how}.${kind}`, file), isAnyEnd: true };
  });
}

/** Codes told apart by their files, which the small set has one or two of each kind. */
export async function largeSet(): Promise<GeneratedFile[]> {
  const parts = await Promise.all([
    Promise.all(scans()),
    vectors(),
    pictures(),
    Promise.all(stills()),
    wrapped(),
    drawnInMails(),
    across(),
    locked(),
    damaged(),
  ]);
  return parts.flat();
}

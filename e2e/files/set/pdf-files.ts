import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { pngOf } from '../../../demo/qr';
import { mapDarkModules, modulesOf } from '../../../utils/shared/qr-modules';
import { type GeneratedFile, noCode, oneCode, textFor } from './generated-file';
import { type PdfObject, type PdfPage, writePages } from './pdf-writer';

type Colours = 'rgb' | 'grey' | 'cmyk';

/** A code as filled rectangles, from a corner of the page in points. */
export function vectorCode(text: string, { x = 100, y = 600, module = 2 } = {}): string {
  const rectangles = mapDarkModules(
    modulesOf(text),
    (column, row) => `${x + column * module} ${y - row * module} ${module} ${module} re`,
  );
  return `0 g\n${rectangles.join('\n')}\nf\n`;
}

const page = (text: string): PdfPage => ({ drawing: vectorCode(text) });
/** Draws the page's picture, in points from a corner of the page. */
export const drawn = (width: number, height: number, x = 100, y = 300) =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /P Do Q`;

/** A picture of a code in a colour space. */
export async function picture(text: string, colours: Colours): Promise<PdfObject> {
  const png = sharp(await pngOf(text, { scale: 4 }));
  if (colours === 'cmyk') {
    const { data, info } = await png
      .toColourspace('cmyk')
      .jpeg({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    return {
      value: `<< /Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /DCTDecode /Decode [1 0 1 0 1 0 1 0] >>`,
      stream: data,
    };
  }
  const channels =
    colours === 'rgb' ? png.removeAlpha().toColourspace('srgb') : png.removeAlpha().greyscale();
  const { data, info } = await channels.raw().toBuffer({ resolveWithObject: true });
  return {
    value: `<< /Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /Device${info.channels === 1 ? 'Gray' : 'RGB'} /BitsPerComponent 8 /Filter /FlateDecode >>`,
    stream: deflateSync(data),
  };
}

/** A code whose dark modules are a stencil (PDF 1.7, 8.9.6.2). */
function stencil(text: string): PdfObject {
  const modules = modulesOf(text);
  const row = Math.ceil(modules.length / 8);
  const data = Buffer.alloc(row * modules.length, 0xff);
  mapDarkModules(modules, (x, y) => {
    const at = y * row + (x >> 3);
    data[at] = (data[at] ?? 0) & ~(0x80 >> (x & 7));
  });
  return {
    value: `<< /Type /XObject /Subtype /Image /Width ${modules.length} /Height ${modules.length} /ImageMask true /BitsPerComponent 1 /Filter /FlateDecode >>`,
    stream: deflateSync(data),
  };
}

/** A sheet of paper as a scanner sees it, at a resolution and slightly or wholly turned. */
async function scan(text: string, dpi: number, degrees: number): Promise<PdfPage> {
  const [width, height] = [Math.round(8.27 * dpi), Math.round(11.69 * dpi)];
  // A code of 30 mm.
  const side = Math.round((30 / 25.4) * dpi);
  const code = await sharp(await pngOf(text, { scale: 8 }))
    .resize(side, side)
    .rotate(degrees, { background: '#fff' })
    .png()
    .toBuffer();
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#f6f5f0' } })
    .composite([{ input: code, left: Math.round(width * 0.3), top: Math.round(height * 0.4) }])
    .jpeg({ quality: 70 })
    .toBuffer();
  return {
    drawing: drawn(595, 842, 0, 0),
    pictures: {
      P: {
        value: `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>`,
        stream: jpeg,
      },
    },
  };
}

async function pictureFile(name: string, colours: Colours): Promise<GeneratedFile> {
  const object = await picture(textFor(name), colours);
  return oneCode(name, writePages([{ drawing: drawn(150, 150), pictures: { P: object } }]), `${name}#1`);
}

/** A document of one scanned sheet, turned. */
export async function scanFile(dpi: number, degrees: number): Promise<GeneratedFile> {
  const name = `scan-${dpi}-dpi-${degrees}.pdf`;
  return oneCode(name, writePages([await scan(textFor(name), dpi, degrees)]), `${name}#1`);
}

const pages = (name: string, count: number, withCode: number[]): PdfPage[] =>
  Array.from({ length: count }, (_, i) =>
    withCode.includes(i + 1) ? page(`${textFor(name)}-${i + 1}`) : { drawing: '0.9 g 50 50 200 100 re f' },
  );

function pagesFile(name: string, count: number, withCode: number[], isSlow = false): GeneratedFile {
  return {
    name,
    bytes: writePages(pages(name, count, withCode)),
    codes: withCode.map((number) => ({
      text: `${textFor(name)}-${number}`,
      place: `${name}#${number}`,
    })),
    state: 'read',
    isSlow,
  };
}

/**
 * Three pages; a code begins at the end of the second, above its number, and ends on the third.
 *
 * @param at how much of it stands on the second, as a share
 */
export function acrossPages(text: string, at = 0.5): Buffer {
  const modules = modulesOf(text);
  const cut = Math.ceil(modules.length * at);
  const part = (rows: boolean[][], y: number) =>
    `0 g\n${mapDarkModules(rows, (column, row) => `${100 + column * 3} ${y - row * 3} 3 3 re`).join('\n')}\nf\n`;
  const number = '290 30 4 10 re f 300 30 6 10 re f\n';
  return writePages([
    { drawing: number },
    { drawing: `${part(modules.slice(0, cut), 60 + 3 * cut)}${number}` },
    { drawing: `${part(modules.slice(cut), 780)}${number}` },
  ]);
}

const LINK = 'https://links.example/pay?id=1';
const linked = (uri: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [50 50 200 80] /A << /S /URI /URI (${uri}) >> >>]`;

/** Documents with codes on known pages. */
export async function pdfFiles(): Promise<GeneratedFile[]> {
  const attachment = await pngOf(textFor('attached.png'));
  const small = vectorCode(textFor('small-code.pdf'), { module: 0.85 });
  return [
    oneCode('vector.pdf', writePages([page(textFor('vector.pdf'))]), 'vector.pdf#1'),
    oneCode('small-code.pdf', writePages([{ drawing: small }]), 'small-code.pdf#1'),
    oneCode(
      'stencil.pdf',
      writePages([
        { drawing: `0 0.2 0.5 rg ${drawn(120, 120)}`, pictures: { P: stencil(textFor('stencil.pdf')) } },
      ]),
    ),
    ...(await Promise.all(
      (['rgb', 'grey', 'cmyk'] as const).map((one) => pictureFile(`picture-${one}.pdf`, one)),
    )),
    ...(await Promise.all(
      [
        [100, 0],
        [150, 7],
        [200, 90],
        [300, 33],
      ].map(([dpi = 0, turn = 0]) => scanFile(dpi, turn)),
    )),
    oneCode('across-pages.pdf', acrossPages(textFor('across-pages.pdf')), 'across-pages.pdf#2'),
    pagesFile('twelve-pages.pdf', 12, [2, 11]),
    pagesFile('two-hundred-pages.pdf', 200, [1, 100, 200], true),
    {
      ...oneCode('links.pdf', writePages([{ ...page(textFor('links.pdf')), more: linked(LINK) }])),
      links: [LINK],
    },
    {
      ...oneCode('locked.pdf', writePages([page(textFor('locked.pdf'))], { password: 'open sesame' })),
      password: 'open sesame',
    },
    {
      ...noCode(
        'with-attachment.pdf',
        writePages([{ drawing: '' }], {
          more: '/Names << /EmbeddedFiles << /Names [(attached.png) NEXT 0 R] >> >>'.replace(
            'NEXT 0 R',
            '<< /Type /Filespec /F (attached.png) /EF << /F NEXT 0 R >> >>',
          ),
          extra: [{ value: '<< /Type /EmbeddedFile >>', stream: attachment }],
        }),
      ),
      codes: [{ text: textFor('attached.png'), place: 'with-attachment.pdf/attached.png' }],
    },
  ];
}

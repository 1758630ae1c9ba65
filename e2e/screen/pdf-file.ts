import { mapDarkModules, modulesOf } from '../../utils/shared/qr-modules';

/** In points: of two such pages a viewer shows one code at a time. */
const [PAGE_WIDTH, PAGE_HEIGHT] = [612, 450];
/** The viewers' small pictures of the pages are too small to be read. */
const MODULE = 3;
const MARGIN = 120;

/** A page's drawing (PDF 32000-1, 8.5): a filled rectangle for each dark module, near the top of the page. */
function drawingOf(text: string): string {
  const rectangles = mapDarkModules(
    modulesOf(text),
    (x, y) => `${MARGIN + x * MODULE} ${PAGE_HEIGHT - MARGIN - (y + 1) * MODULE} ${MODULE} ${MODULE} re`,
  );
  return `0 g\n${rectangles.join('\n')}\nf`;
}

/** A PDF file with a page for each text, which shows it as a QR code; one without text is empty. */
export function pdfOf(texts: readonly (string | undefined)[]): Buffer {
  const pageId = (at: number) => 3 + 2 * at;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${texts.map((_, at) => `${pageId(at)} 0 R`).join(' ')}] /Count ${texts.length} >>`,
    ...texts.flatMap((text, at) => {
      const drawing = text === undefined ? '' : drawingOf(text);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Resources << >> /Contents ${pageId(at) + 1} 0 R >>`,
        `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

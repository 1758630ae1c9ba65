import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The colours that a printed page is filled and stroked with, as `#rrggbb`; those of its pictures are not among them. */
export async function printedColours(pdf: Uint8Array): Promise<Set<string>> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const colours = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [i, operator] of fnArray.entries())
      if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor)
        colours.add(String(argsArray[i]));
  }
  await document.loadingTask.destroy();
  return colours;
}

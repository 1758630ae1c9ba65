import qrcode from 'qrcode-generator';

/** A code's modules as rows of 0 and 1, without a quiet zone. For tests. */
export function codeRows(text = 'https://example.com/'): string[] {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const n = code.getModuleCount();
  return Array.from({ length: n }, (_, y) =>
    Array.from({ length: n }, (_, x) => (code.isDark(y, x) ? '1' : '0')).join(''),
  );
}

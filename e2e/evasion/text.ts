import { modulesOf } from '../../utils/shared/qr-modules';
import { address, type EvasionPage, page } from './page';

type Modules = boolean[][];
const at = (m: Modules, x: number, y: number) => (m[y]?.[x] ? 1 : 0);

/** One character for `w` × `h` modules, row by row. */
function lines(m: Modules, w: number, h: number, glyph: (bits: number[]) => string): string[] {
  const out: string[] = [];
  for (let y = 0; y < m.length; y += h) {
    let line = '';
    for (let x = 0; x < m.length; x += w) {
      const bits: number[] = [];
      for (let dy = 0; dy < h; dy++) for (let dx = 0; dx < w; dx++) bits.push(at(m, x + dx, y + dy));
      line += glyph(bits);
    }
    out.push(line);
  }
  return out;
}

const QUADRANTS = [' ', '▗', '▖', '▄', '▝', '▐', '▞', '▟', '▘', '▚', '▌', '▙', '▀', '▜', '▛', '█'];
const full = (m: Modules, dark = '██', light = '  ') => lines(m, 1, 1, ([bit]) => (bit ? dark : light));
const half = (m: Modules) => lines(m, 1, 2, ([up, down]) => (up ? (down ? '█' : '▀') : down ? '▄' : ' '));
const quadrants = (m: Modules) =>
  lines(m, 2, 2, ([a = 0, b = 0, c = 0, d = 0]) => QUADRANTS[8 * a + 4 * b + 2 * c + d] ?? ' ');
const braille = (m: Modules) =>
  lines(m, 2, 4, (b) => {
    const order = [0, 2, 4, 1, 3, 5, 6, 7];
    return String.fromCodePoint(0x2800 + order.reduce((sum, from, bit) => sum + ((b[from] ?? 0) << bit), 0));
  });
const entities = (line: string) =>
  [...line].map((c) => (c === ' ' ? '&nbsp;' : `&#${c.codePointAt(0)};`)).join('');

const pre = (rows: string[], style: string) => `<pre style="${style}">${rows.join('\n')}</pre>`;
const TIGHT = 'line-height:1;font-size:8px';
const LOOSE = 'line-height:normal;font-size:12px';

const VARIANTS: Record<string, (m: Modules) => string> = {
  'full blocks, tight': (m) => pre(full(m), TIGHT),
  'full blocks, loose': (m) => pre(full(m), LOOSE),
  'full blocks, line height 1.8': (m) => pre(full(m), 'line-height:1.8;font-size:12px'),
  'single full blocks': (m) => pre(full(m, '█', ' '), TIGHT),
  'half blocks, tight': (m) => pre(half(m), TIGHT),
  'half blocks, loose': (m) => pre(half(m), LOOSE),
  'quadrants, loose': (m) => pre(quadrants(m), LOOSE),
  'braille dots': (m) => pre(braille(m), LOOSE),
  'light blocks on a dark background': (m) =>
    pre(full(m.map((row) => row.map((dark) => !dark))), `${LOOSE};background:#111;color:#fff`),
  'entities and line breaks': (m) =>
    `<div style="font:12px monospace;white-space:nowrap">${half(m).map(entities).join('<br>')}</div>`,
  'a line each in paragraphs': (m) =>
    full(m)
      .map((line) => `<p style="margin:0;font:12px monospace;white-space:pre">${line}</p>`)
      .join(''),
  'no-break spaces': (m) =>
    `<div style="font:12px monospace">${full(m, '██', '\u00a0\u00a0').join('<br>')}</div>`,
  'coloured spans of one glyph': (m) =>
    `<div style="font:12px/1.2 monospace;white-space:nowrap">${m
      .map((row) => row.map((dark) => `<span style="color:${dark ? '#000' : '#fff'}">██</span>`).join(''))
      .join('<br>')}</div>`,
  'transparent spans': (m) =>
    `<style>i{font-style:normal;color:transparent}</style><pre style="${LOOSE}">${m
      .map((row) => row.map((dark) => (dark ? '<b>██</b>' : '<i>██</i>')).join(''))
      .join('\n')}</pre>`,
  'half blocks in four colours': (m) =>
    `<pre style="${LOOSE}">${lines(m, 1, 2, ([up, down]) => {
      const colour = (bit: number | undefined) => (bit ? '#123' : '#fed');
      return `<span style="color:${colour(up)};background:${colour(down)}">▀</span>`;
    }).join('\n')}</pre>`,
  'letters on coloured backgrounds': (m) =>
    `<pre style="${LOOSE}">${m
      .map((row) => row.map((dark) => (dark ? '<b style="background:#000">&nbsp;&nbsp;</b>' : '  ')).join(''))
      .join('\n')}</pre>`,
  'hash signs': (m) => pre(full(m, '##', '  '), LOOSE),
  squares: (m) => pre(full(m, '⬛', '⬜'), LOOSE),
};

/** Codes made of characters. */
export function textPages(): EvasionPage[] {
  return Object.entries(VARIANTS).map(([variant, draw]) => {
    const text = address(`text-${variant.replace(/\W+/g, '-')}`);
    const boxes = variant.includes('backgrounds');
    return {
      name: `text ${variant}`,
      html: page(`<h1>Voicemail</h1><p>Scan to listen.</p>${draw(modulesOf(text, { quietZone: 2 }))}`),
      expected: [text],
      how: boxes ? undefined : ['drawn-from-text'],
    } satisfies EvasionPage as EvasionPage;
  });
}

import { describe, expect, it } from 'vitest';
import { codeRows } from '../../page-images/code-rows.testing';
import { markupTokens } from './markup-tokens';
import { tableDrawings } from './table-drawings';
import { drawingsInText, textDrawings } from './text-drawings';

const rows = codeRows('https://example.com/in-a-mail');
const padded = [...rows, '0'.repeat(rows.length)];
const map = (make: (bit: string) => string) => rows.map((row) => [...row].map(make).join(''));
const halves = Array.from({ length: Math.ceil(rows.length / 2) }, (_, y) =>
  [...(rows[2 * y] ?? '')]
    .map((up, x) => [' ', '▄', '▀', '█'][Number(up) * 2 + Number(padded[2 * y + 1]?.[x] ?? 0)])
    .join(''),
);
const blocks = map((bit) => (bit === '1' ? '██' : '  '));

/** Rows without what surrounds the code. */
const trimmed = (grid: string[]) =>
  grid.filter((row) => row.includes('1')).map((row) => row.slice(0, rows.length));
const inText = (markup: string) => textDrawings(markupTokens(markup)).map(trimmed);
const inTables = (markup: string) => tableDrawings(markupTokens(markup));

describe('a code of characters in a mail', () => {
  it.each([
    ['preformatted', `<pre>${blocks.join('\n')}</pre>`],
    ['with breaks', `<p style="white-space: pre">${halves.join('<br>')}</p>`],
    ['a block for each line', blocks.map((row) => `<div>${row.replaceAll(' ', '&nbsp;')}</div>`).join('\n')],
    ['with numbered entities', `<pre>${blocks.join('\n').replaceAll('█', '&#9608;')}</pre>`],
    ['of hash signs', `<pre>${map((bit) => (bit === '1' ? '##' : '..')).join('\n')}</pre>`],
    [
      'of one sign in two colours',
      map((bit) => `<span style="color: ${bit === '1' ? '#000' : 'white'}">█</span>`)
        .map((row) => `<div>${row}</div>`)
        .join(''),
    ],
    [
      'of spaces with a colour behind them',
      map((bit) => `<span style="background:${bit === '1' ? '#000' : '#fff'}">&nbsp;</span>`)
        .map((row) => `${row}<br>`)
        .join(''),
    ],
    [
      'in a table, after a comment and a style',
      `<!--[if mso]>${blocks[0]}<br><![endif]--><style>a{}</style><table>${blocks
        .map((row) => `<tr><td><pre>${row}</pre></td></tr>`)
        .join('')}</table>`,
    ],
  ])('is found %s', (_, drawing) => {
    expect(inText(`<html><body><p>Please scan this:</p>${drawing}<p>Kind regards</p></body></html>`)).toEqual(
      [rows],
    );
  });

  it('is found in plain text, quoted or not, and is none in ordinary text', () => {
    const quoted = blocks.map((row) => `> ${row}`).join('\r\n');
    expect(drawingsInText(`Hello\n\n${halves.join('\n')}\n\nBye`).map(trimmed)).toEqual([rows]);
    expect(drawingsInText(`> Hello\r\n> \r\n${quoted}`).map(trimmed)).toEqual([rows]);
    expect(drawingsInText('Hello\n----------\n\nThis is a text.\n'.repeat(50))).toEqual([]);
  });
});

describe('a code of table cells in a mail', () => {
  const table = (cell: (bit: string) => string, row = '<tr>') =>
    `<table cellspacing=0>${rows.map((one) => `${row}${[...one].map(cell).join('')}</tr>`).join('')}</table>`;

  it.each([
    ['by attribute', table((bit) => `<td bgcolor="${bit === '1' ? '#000000' : '#FFFFFF'}" width=4></td>`)],
    [
      'by style, dark cells only',
      table((bit) => (bit === '1' ? '<td style="width:4px;background: #222"></td>' : '<td></td>')).replaceAll(
        '<td></td>',
        '<td width=4></td>',
      ),
    ],
    [
      'by rgb',
      table((bit) => `<td style="background-color:rgb(${bit === '1' ? '0,0,0' : '255, 255, 255'})">`),
    ],
    [
      'with the light colour of the row',
      table((bit) => (bit === '1' ? '<td bgcolor=black>' : '<td>'), '<tr bgcolor="white" height="4">'),
    ],
    [
      'with runs of cells joined',
      `<table>${rows
        .map(
          (row) =>
            `<tr>${(row.match(/0+|1+/g) ?? [])
              .map((run) => `<td colspan=${run.length} bgcolor=${run[0] === '1' ? '#000' : '#fff'}></td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`,
    ],
  ])('is found %s', (_, drawing) => {
    const page = `<table><tr><td>Hello<br>${drawing}</td></tr><tr><td bgcolor=red>Bye</td></tr></table>`;
    expect(inTables(page)).toEqual([rows]);
  });

  it('is none in an ordinary table', () => {
    expect(inTables(`<table>${'<tr><td>a</td><td bgcolor="#eee">b</td></tr>'.repeat(200)}</table>`)).toEqual(
      [],
    );
  });
});

describe('markup that was made to take long', () => {
  it.each(['<td ', '<!--', '<a<', '<table>', '</x>', '&#', '<td style="a', '█<br>', '<style>'])(
    'is looked through to its end: %s',
    (part) => {
      const markup = part.repeat(300_000);
      // What takes time by the square of this does not come back within the test's own time.
      expect([textDrawings(markupTokens(markup)), tableDrawings(markupTokens(markup))]).toEqual([[], []]);
    },
    20_000,
  );
});

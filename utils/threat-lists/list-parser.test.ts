import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from './hash';
import { readListLine } from './list-line';
import { createListParser, MAX_ENTRIES } from './list-parser';

function parse(...pieces: string[]) {
  const parser = createListParser();
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return parser;
}

const sortedHashes = (names: string[]) =>
  [...new Set(names.map((name) => hashOf(name)))].sort((a, b) => a - b);
const entriesOf = (...pieces: string[]) => {
  const { hashes, counts } = parse(...pieces);
  return [...hashes.sorted(new Set(counts.exclusions))];
};

describe('createListParser', () => {
  const text = `\uFEFF# Title: a list\r
# Number of entries: 6\r
0.0.0.0 evil.example\r
127.0.0.1\tworse.example\r
127.0.0.1 localhost
plain.example
||rule.example^
  https://shared.example/Bad?id=7  
http://198.51.100.7/x
evil.example
@@||plain.example^
! the end
last.example`;
  const names = [
    'evil.example',
    'worse.example',
    'rule.example',
    'shared.example/Bad?id=7',
    '198.51.100.7/x',
    'last.example',
  ];

  it('reads all formats, each entry once, without what is taken off', () => {
    expect(entriesOf(text)).toEqual(sortedHashes(names));
    expect(parse(text).counts).toMatchObject({ lines: 10, unreadable: 0, promised: 6 });
  });

  it('reads the same however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(entriesOf(...at.map((cut, i) => text.slice(cut, at[i + 1])))).toEqual(sortedHashes(names));
      }),
    );
  });

  it('goes on from what another one counted', () => {
    const first = createListParser();
    first.push('# Entries: 2\n@@||a.example^\n<b\n');
    const second = createListParser(first.counts);
    second.push('c.example\n');
    expect(second.counts).toEqual({
      lines: 3,
      unreadable: 1,
      promised: 2,
      exclusions: [hashOf('a.example')],
    });
  });

  it('reads the plain lines as it reads the others', () => {
    const label = fc.string({ unit: fc.constantFrom(...'ab09-x'), minLength: 1, maxLength: 6 });
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    const path = fc.string({ unit: fc.constantFrom(...'/aB.%2?&=#-~|^*'), maxLength: 10 });
    const line = fc.oneof(
      host,
      host.map((one) => `0.0.0.0 ${one}`),
      fc.tuple(host, path).map(([one, rest]) => `https://${one}/${rest}`),
      fc.tuple(host, path).map(([one, rest]) => `${one}${rest}`),
    );
    fc.assert(
      fc.property(line, (one) => {
        const names = one.startsWith('#') ? [] : (readListLine(one)?.names ?? []);
        expect(entriesOf(one)).toEqual(sortedHashes(names));
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  it('tells a page from a list', () => {
    expect(parse('\n  <!doctype html>\n<title>Log in</title>').counts.isMarkup).toBe(true);
    expect(parse('<!doctype html>\n').isHopeless).toBe(true);
  });

  it('gives up a line without end, and keeps nothing of it', () => {
    const parser = createListParser();
    for (let i = 0; i < 100; i++) parser.push('x'.repeat(10_000));
    expect(parser.counts.isEndless).toBe(true);
    parser.end();
    expect(parser.hashes.length).toBe(0);
  });

  it('stops at two million entries', () => {
    const parser = createListParser();
    for (let i = 0; i <= MAX_ENTRIES / 100_000 && !parser.isHopeless; i++) {
      const lines = Array.from({ length: 100_000 }, (_, j) => `h${i}-${j}.example\n`);
      parser.push(lines.join(''));
    }
    expect(parser.isHopeless).toBe(true);
    expect(parser.hashes.length).toBe(MAX_ENTRIES + 1);
  }, 30_000);

  it('throws for no bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (pieces) => {
        const decoder = new TextDecoder();
        const parser = createListParser();
        for (const piece of pieces) parser.push(decoder.decode(piece, { stream: true }));
        parser.end();
        expect(parser.counts.unreadable).toBeLessThanOrEqual(parser.counts.lines);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);
});

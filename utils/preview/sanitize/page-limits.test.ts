import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits';
import { createPageSanitizer } from './page-sanitizer';
import { PARSE_LIMITS, parseHtml } from './parse-html';
import type { FetchedSubresources } from './sanitize-context';
import { sanitizePage } from './sanitize-page';
import { elementsIn } from './tree';

const BASE = 'https://shop.example/';
const NONE: FetchedSubresources = { pictures: new Map(), styles: new Map() };
const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const sanitize = (html: string, fetched = NONE) => sanitizePage(parseHtml(html).doc, BASE, fetched);
const count = (text: string, part: string) => text.split(part).length - 1;

describe('names that hide what a walk needs', () => {
  it.each([
    'nextSibling',
    'nodeName',
    'getAttribute',
    'body',
    'firstChild',
    'attributes',
    'childNodes',
    'tagName',
    'parentNode',
  ])('%s', async (name) => {
    const page = createPageSanitizer();
    const field = `<input name=${name} id=${name} form=f>`;
    const html = `<title>T</title><form id=f>${field}${field}<p onclick=x()>Inside</p></form>${field}<img name=${name}><p>Behind</p>`;
    expect(await page.open({ html, url: BASE, limits: LIMITS })).toMatchObject({ title: 'T', whole: true });
    const written = await page.write(NONE);
    expect(written.text).toBe('Inside Behind');
    expect(written.removed.handlers).toBe(1);
  });
});

describe('what a page is made of is counted while it is parsed', () => {
  it('attributes of one tag', () => {
    const { doc, whole } = parseHtml(`<p>before</p><p ${times(20_000, (i) => `a${i} `)}>x</p>`);
    expect(whole).toBe(false);
    for (const { attrs } of elementsIn(doc)) expect(attrs.length).toBeLessThan(PARSE_LIMITS.attributes);
    expect(sanitizePage(doc, BASE).text).toBe('before');
  });

  it.each([
    ['templates', '<template>'],
    ['boxes', '<div>'],
    ['letters in letters', '<b><i>'],
    ['paragraphs in objects', '<object><p>'],
  ])('%s that are never closed', (_, tag) => {
    const { doc, whole } = parseHtml(tag.repeat(30_000));
    expect(whole).toBe(false);
    expect([...elementsIn(doc)].length).toBeLessThan(PARSE_LIMITS.open + 5);
  });

  it('elements, those that the parser makes itself among them', () => {
    const open = times(40, (i) => `<b class=c${i}>`);
    const { doc, whole } = parseHtml(`<p>${open}${'<p>x'.repeat(20_000)}`, { ...PARSE_LIMITS, nodes: 5_000 });
    expect(whole).toBe(false);
    expect([...elementsIn(doc)].length).toBeLessThanOrEqual(5_000);
  });

  it('an honest page is whole', () => {
    expect(
      parseHtml(`<ul>${times(5_000, (i) => `<li class="a b"><a href="/${i}">x</a></li>`)}</ul>`).whole,
    ).toBe(true);
  });
});

describe('styles', () => {
  it('are read once each, however often they are named', () => {
    const url = `${BASE}s.css`;
    const styles = new Map([[url, `p{color:red}${' '.repeat(100_000)}`]]);
    const page = sanitize('<link rel=stylesheet href=/s.css>'.repeat(15_000), { ...NONE, styles });
    expect(count(page.head, '<style>')).toBe(1);
    expect(page.subresources.styles).toEqual([url]);
  });

  it('beyond the room are not read at all', () => {
    const page = sanitize(`<style>${'@'.repeat(1_900_000)}</style><style>p{color:red}</style><p>x</p>`);
    expect(page.head).toBe('<style>p{color:red}</style>');
    expect(page.removed.beyond).toBe(1);
  });

  it.each([
    [':has', (i: number) => `.c${i}:has(p){color:red}`],
    [':has with an escape', (i: number) => `.c${i}:h\\61s(p){color:red}`],
    ['a count among brothers', (i: number) => `.c${i}:nth-child(${i + 1} of p){color:red}`],
    ['one with an escape', (i: number) => `.c${i}:nth-child(${i + 1} o\\66  p){color:red}`],
    ['selectors in selectors', (i: number) => `:is(:is(:is(:is(p.c${i})))){color:red}`],
  ])('with %s lose these rules and keep the others', (_, rule) => {
    const { head } = sanitize(`<style>${times(50, rule)}p{color:blue}</style><p>x`);
    expect(head).toBe('<style>p{color:blue}</style>');
  });

  it('are given as many comparisons with elements as they take a browser a second or so', () => {
    const elements = '<p><b></b></p>'.repeat(5_000);
    const rules = (n: number, name: string) =>
      `<style>${times(n, (i) => `${name}{--x:${i}}`)}</style>${elements}`;
    expect(count(sanitize(rules(3_000, '[a*=b] [c*=d]')).head, '--x')).toBeLessThan(200);
    expect(count(sanitize(rules(3_000, 'b')).head, '--x')).toBeLessThan(700);
    expect(count(sanitize(rules(3_000, '.rare')).head, '--x')).toBe(3_000);
    // Nested rules stand for every selector around them.
    const nested = `<style>${'p,b,p{'.repeat(8)}--x:1${'}'.repeat(8)}</style>${elements}`;
    expect(count(sanitize(nested).head, '{')).toBeLessThan(7);
  });

  it('lose the functions that cost much or name addresses, and grids without end', () => {
    const { head } = sanitize(
      '<style>p{filter:blur(999px);grid-template-columns:repeat(9999,1px);mask:element(#x);color:red}</style>',
    );
    expect(head).toBe(
      '<style>p{filter:removed();grid-template-columns:removed();mask:removed();color:red}</style>',
    );
  });

  it('from a drawing stand in the head too, where no entity is read in them', () => {
    const page = sanitize('<svg><style>p{content:"&lt;/style>&amp;#34;"}</style></svg>');
    expect(page.body).not.toContain('style');
    expect(page.head).not.toMatch(/[&]|<(?!\/?style>)/);
  });
});

describe('drawings', () => {
  const svg = (inside: string) => sanitize(`<svg>${inside}</svg>`).body;

  it('are not multiplied by references in references', () => {
    const levels = times(22, (i) => `<g id=a${i + 1}><use href=#a${i} /><use href=#a${i} /></g>`);
    const page = sanitize(`<svg><rect id=a0 />${levels}<use href=#a22 /></svg>`);
    expect(page.removed.beyond).toBeGreaterThan(0);
    const kept = [...page.body.matchAll(/href="#a(\d+)"/g)].map(([, id]) => Number(id));
    expect(Math.max(...kept)).toBeLessThan(14);
  });

  it('keep references that cost little, and runs of colours', () => {
    expect(svg('<rect id=m /><use href=#m />')).toContain('<use href="#m">');
    expect(svg('<linearGradient id=g></linearGradient><rect fill=url(#g) />')).toContain('fill="url(#g)"');
    expect(
      sanitize(
        '<style>rect{fill:url(#g);stroke:url(#p)}</style><svg><linearGradient id=g /><pattern id=p /></svg>',
      ).head,
    ).toBe('<style>rect{fill:url("#g");stroke:url("data:,")}</style>');
  });

  it.each([
    '<use href="#%61" />',
    '<use xlink:href="x#a" />',
    '<rect fill="u\\72l(#a)" />',
    '<rect mask="image-set(\'/x\' 1x)" />',
    '<rect mask="url(\'\\23 a\')" />',
    '<rect stroke="paint(x)" />',
    '<rect clip-path="url(/x#a)" />',
    '<image href="data:image/svg+xml,x" />',
    '<foreignObject><table></table></foreignObject>',
  ])('lose %s', (inside) => {
    expect(svg(`<g id=a></g>${inside}`)).toMatch(/^<svg><g id="a"><\/g>(<\w+>(<\/\w+>)?)?<\/svg>$/);
  });

  it('hold nothing of a page, also not in their titles', () => {
    expect(svg('<title>A<img><p>x</p></title><desc>B<b>c</b></desc>')).toBe(
      '<svg><title>A</title><desc>B</desc></svg>',
    );
  });

  it('as pictures of their own are left out', () => {
    const page = sanitize(
      '<img alt=A src="data:image/svg+xml,<svg/>"><p style="background:url(data:image/svg+xml,x)">',
    );
    expect(page.body).toBe('<img alt="A"><p style="background:url(&quot;data:,&quot;)"></p>');
  });
});

it('cells, rows and lines are not multiplied by numbers', () => {
  expect(sanitize('<table><td colspan=1000 rowspan=65534>x').body).toContain('colspan="100" rowspan="100"');
  expect(sanitize('<textarea rows=99999999 cols=-1>').body).toContain('rows="100" cols="-1"');
});

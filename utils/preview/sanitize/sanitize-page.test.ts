import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits';
import { parseHtml } from './parse-html';
import type { FetchedSubresources } from './sanitize-context';
import { sanitizePage } from './sanitize-page';
import { buildSrcdoc } from './srcdoc';

const BASE = 'https://shop.example/a/page';
const sanitize = (html: string, fetched?: FetchedSubresources, limits = LIMITS) =>
  sanitizePage(parseHtml(html).doc, BASE, fetched, limits);
const body = (html: string) => sanitize(`<!doctype html><body>${html}</body>`).body;

describe('what is taken out', () => {
  it.each([
    ['a script', '<p>x</p><script>alert(1)</script>', 'alert'],
    ['a script in a picture', '<svg><script>alert(1)</script><path d="M0 0"/></svg>', 'alert'],
    ['a handler', '<p onclick="steal()">x</p>', 'steal'],
    ['a handler in capitals', '<p ONMOUSEOVER="steal()">x</p>', 'steal'],
    ['a frame', '<iframe src="https://evil.example/f"></iframe>', 'evil.example'],
    ['a document in a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'alert'],
    ['an object', '<object data="https://evil.example/o"></object>', 'evil.example'],
    ['an embedded object', '<embed src="https://evil.example/o">', 'evil.example'],
    [
      'the target of a form',
      '<form action="https://evil.example/f"><button formaction="https://evil.example/g">Go</button></form>',
      'evil.example',
    ],
    [
      'a film and its still',
      '<video src="https://evil.example/v" poster="https://evil.example/p"></video>',
      'evil.example',
    ],
    ['a ping', '<a href="/x" ping="https://evil.example/p">x</a>', 'evil.example'],
    ['a hint', '<link rel="preconnect" href="https://evil.example">', 'evil.example'],
    [
      'a redirect in the page',
      '<meta http-equiv="refresh" content="0;url=https://evil.example">',
      'evil.example',
    ],
    ['a base', '<base href="https://evil.example/">', 'evil.example'],
    ['a template', '<template><img src="https://evil.example/t"></template>', 'evil.example'],
    ['an outside drawing', '<svg><use href="https://evil.example/s#x"/></svg>', 'evil.example'],
    ['an outside picture in a drawing', '<svg><image href="https://evil.example/i"/></svg>', 'evil.example'],
    [
      'an outside paint in a drawing',
      '<svg><rect fill="url(https://evil.example/i#x)"/></svg>',
      'evil.example',
    ],
    [
      'a picture of its own choice',
      '<img srcset="https://evil.example/1x 1x, https://evil.example/2x 2x">',
      'evil.example',
    ],
    ['a background', '<td background="https://evil.example/b">x</td>', 'evil.example'],
    ['a style that calls home', '<p style="background:url(https://evil.example/b)">x</p>', 'evil.example'],
    ['an editable text', '<p contenteditable autofocus>x</p>', 'contenteditable'],
    ['a comment', '<p>x</p><!-- secret -->', 'secret'],
  ])('%s', (_name, html, gone) => {
    expect(body(html).toLowerCase()).not.toContain(gone.toLowerCase());
  });

  it('a script address survives only as text of the link', () => {
    expect(body('<a href="javascript:alert(1)">x</a>')).toBe('<a data-href="javascript:alert(1)">x</a>');
  });

  it('every control is switched off', () => {
    const html = body(
      '<input name="u"><select><option>1</option></select><textarea>t</textarea><button>b</button>',
    );
    expect(html.match(/disabled/g)).toHaveLength(5);
  });

  it('counts what it takes', () => {
    const { removed } = sanitize(
      '<body onload="x()"><script></script><iframe></iframe><a href="/">x</a><form action="/f"></form>',
    );
    expect(removed).toMatchObject({ handlers: 1, scripts: 1, frames: 1, links: 1, forms: 1, beyond: 0 });
  });
});

describe('what stays', () => {
  it('text, headings, classes and styles without addresses', () => {
    expect(body('<h1 class="a" style="color:red">A &amp; B</h1>')).toBe(
      '<h1 class="a" style="color:red">A &amp; B</h1>',
    );
  });

  it('text cannot become markup', () => {
    expect(body('&lt;script&gt;alert(1)&lt;/script&gt;')).toContain('&lt;script&gt;');
  });

  it('the style of a page cannot close its element', () => {
    const html = sanitize('<head><style>a{content:"<\\/style><img src=x>"}</style></head>').head;
    expect(html.match(/<\/style/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
  });

  it('what a page says when scripts are off', () => {
    expect(body('<noscript><p>Switch it on</p></noscript>')).toContain('<p>Switch it on</p>');
  });

  it('the first words, without those of styles and scripts', () => {
    expect(sanitize('<body><style>p{}</style><p>One</p> <p>two</p><script>no()</script>').text).toBe(
      'One two',
    );
  });
});

describe('what a page would load', () => {
  const page = `<head><link rel="stylesheet" href="/s.css"><link rel="alternate stylesheet" href="/t.css">
    <link rel=preload as=image href=/u.png></head>
    <body style="background:url(bg.png)"><img src="i.png"><img src="i.png"><img srcset="j.png 1x, k.png 2x">
    <img src="count.gif" width="1" height="1"><img src="data:image/gif;base64,AA"><img src="file:///x">`;

  it('is listed once, absolute, without hints and counters', () => {
    expect(sanitize(page).subresources).toEqual({
      pictures: ['bg.png', 'i.png', 'j.png'].map((name) => `https://shop.example/a/${name}`),
      styles: ['https://shop.example/s.css'],
    });
  });

  it('is put in as data once it was fetched', () => {
    const fetched = {
      pictures: new Map([
        ['https://shop.example/a/i.png', 'data:image/png;base64,SSS'],
        ['https://shop.example/c.png', 'data:image/png;base64,CCC'],
      ]),
      styles: new Map([['https://shop.example/s.css', 'p{background:url(c.png)}']]),
    };
    const sanitized = sanitize(page, fetched);
    expect(sanitized.head).toContain('<style>p{background:url("data:image/png;base64,CCC")}</style>');
    expect(sanitized.body.match(/SSS/g)).toHaveLength(2);
    expect(sanitized.body).toContain('data:image/gif;base64,AA');
    expect(sanitized.body).not.toContain('.png');
  });

  it('stops at the room for pictures and says nothing of the rest', () => {
    const data = `data:image/png;base64,${'A'.repeat(400)}`;
    const fetched = { pictures: new Map([['https://shop.example/a/i.png', data]]), styles: new Map() };
    const sanitized = sanitize('<img src="i.png"><img src="i.png"><img src="i.png"><p>end', fetched, {
      ...LIMITS,
      pictureChars: 900,
    });
    expect(sanitized.body.match(/AAAA"/g)).toHaveLength(2);
    expect(sanitized.body).toContain('<p>end</p>');
  });
});

describe('a page without measure', () => {
  it('ends at the number of nodes', () => {
    const sanitized = sanitize(`<body>${'<b>x</b>'.repeat(500)}`, undefined, { ...LIMITS, nodes: 100 });
    expect(sanitized.body.match(/<b>/g)).toHaveLength(50);
    expect(sanitized.removed.beyond).toBeGreaterThan(0);
  });

  it('is flattened below the greatest depth and stays well formed', () => {
    const sanitized = sanitize(`<body>${'<div>'.repeat(300)}deep`, undefined, { ...LIMITS, depth: 10 });
    expect(sanitized.body.match(/<div>/g)).toHaveLength(10);
    expect(sanitized.body.match(/<\/div>/g)).toHaveLength(10);
    expect(sanitized.body).toContain('deep');
  });

  it('ends at the room for markup', () => {
    const sanitized = sanitize(`<body>${'<p>0123456789</p>'.repeat(1000)}`, undefined, {
      ...LIMITS,
      markupChars: 1000,
    });
    expect(sanitized.body.length).toBeLessThan(1100);
  });
});

it('the document locks itself before the page begins', () => {
  const html = buildSrcdoc(sanitize('<!doctype html><html lang="en"><head></head><body class="b">x'));
  expect(html.indexOf("default-src 'none'")).toBeLessThan(html.indexOf('<body'));
  expect(html).toContain(
    '<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"',
  );
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { drawnHint } from './drawn-hint';

function hintOf(html: string, selector: string) {
  document.body.innerHTML = html;
  const element = document.querySelector(selector);
  if (!element) throw new Error('no such element');
  return drawnHint(element);
}

describe('drawnHint', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('points at many empty children', () => {
    const row = `<div>${'<i></i>'.repeat(25)}</div>`;
    expect(hintOf(`<section>${row.repeat(25)}</section>`, 'section')?.hint).toBe('boxes');
    expect(hintOf(`<section>${row.repeat(12)}</section>`, 'section')).toBeUndefined();
  });

  it('points at the element around lines of blocks', () => {
    const line = '<p>█▀ ▄█ ▀▄█ █▀</p>';
    const drawn = hintOf(`<section>${line.repeat(12)}</section>`, 'p');
    expect(drawn?.hint).toBe('text');
    expect(drawn?.element.localName).toBe('section');
  });

  it('points at preformatted signs', () => {
    const text = `${'## ##  ####  ##'.repeat(3)}\n`.repeat(21);
    expect(hintOf(`<pre>${text}</pre>`, 'pre')?.hint).toBe('text');
  });

  it('leaves words, single blocks and short bars alone', () => {
    const item = '<li>An item with words</li>';
    expect(hintOf(`<ul>${item.repeat(40)}</ul>`, 'ul')).toBeUndefined();
    expect(hintOf('<p>Progress: ███░░ 60 %</p>', 'p')).toBeUndefined();
    expect(hintOf(`<p>${'Plain prose goes on and on. '.repeat(40)}</p>`, 'p')).toBeUndefined();
  });
});

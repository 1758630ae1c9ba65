// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { drawnHint } from './drawn-hint';

function first(html: string, selector: string) {
  document.body.innerHTML = html;
  const element = document.querySelector(selector);
  if (!element) throw new Error('no such element');
  return { element, ...drawnHint(element) };
}

describe('drawnHint', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('points at many empty children', () => {
    const row = `<div>${'<i></i>'.repeat(25)}</div>`;
    expect(first(`<section>${row.repeat(25)}</section>`, 'section').hint).toBe('boxes');
    expect(first(`<section>${row.repeat(12)}</section>`, 'section').hint).toBeUndefined();
  });

  it('points at the element around lines of blocks', () => {
    const line = '<p>█▀ ▄█ ▀▄█ █▀</p>';
    const { place, hint } = first(`<section>${line.repeat(12)}</section>`, 'p');
    expect(hint).toBe('text');
    expect(place?.localName).toBe('section');
  });

  it('points at preformatted signs', () => {
    const text = `${'## ##  ####  ##'.repeat(3)}\n`.repeat(21);
    expect(first(`<pre>${text}</pre>`, 'pre').hint).toBe('text');
  });

  it('leaves words, single blocks and short bars alone', () => {
    const item = '<li>An item with words</li>';
    expect(first(`<ul>${item.repeat(40)}</ul>`, 'ul').hint).toBeUndefined();
    expect(first('<p>Progress: ███░░ 60 %</p>', 'p').hint).toBeUndefined();
    expect(first(`<p>${'Plain prose goes on and on. '.repeat(40)}</p>`, 'p').hint).toBeUndefined();
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { drawnHint } from './drawn/drawn-hint';
import { backgroundOf } from './drawn/module-grid';
import { boxOf } from './element-boxes';
import { cssHints } from './elements/css-images';
import { plain } from './plain-node';

const NAMES =
  'childNodes matches getBoundingClientRect parentElement textContent children firstChild baseURI'.split(' ');

/** A form with fields of these names, as browsers show it: the fields in place of the properties. */
function clobbered(): HTMLFormElement {
  const form = document.createElement('form');
  for (const name of NAMES) {
    const field = document.createElement('input');
    form.append(field);
    Object.defineProperty(form, name, { value: field, configurable: true });
  }
  return form;
}

describe('a form with fields that are named like properties', () => {
  let form: HTMLFormElement;
  beforeEach(() => {
    form = clobbered();
    document.body.replaceChildren(form);
  });

  it('is read by the properties that the browser gives it', () => {
    expect(plain(form).childNodes).toHaveLength(NAMES.length);
    expect(plain(form).matches('form')).toBe(true);
    expect(plain(form).parentElement).toBe(document.body);
  });

  it('is looked at like any other element', () => {
    expect(boxOf(form)).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    expect(drawnHint(form)).toBeUndefined();
    expect(backgroundOf(form)).toBeTypeOf('number');
    expect(cssHints(form).hasImage).toBeTypeOf('boolean');
  });
});

it('leaves other elements as they are', () => {
  expect(plain(document.body)).toBe(document.body);
});

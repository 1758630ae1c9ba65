import { modulesOf } from '../../utils/shared/qr-modules';
import { picture } from './draw';
import { address, type EvasionPage, page } from './page';

type Modules = boolean[][];

const background = (m: Modules) => `width:240px;height:240px;background:url(${picture(m)}) 0 0/100%`;
/** An element that is shown although its kind usually is not, or by a name that is ours. */
const shown = (open: string, close: string) => (m: Modules) =>
  `<${open} style="display:block;${background(m)}">${close}`;
/** A form in which fields of these names stand for the properties of the same names. */
const form = (names: string, style: string, inside = '') =>
  `<form style="${style}">${names
    .split(' ')
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('')}${inside}</form>`;

const NAMES =
  'getBoundingClientRect checkVisibility matches childNodes baseURI isConnected parentElement parentNode firstChild children childElementCount textContent contains closest getRootNode querySelectorAll localName offsetWidth';
const DOCUMENT_NAMES =
  'documentElement createTreeWalker querySelectorAll visibilityState addEventListener createElement createElementNS links defaultView contentType hidden getElementById implementation';

const PLACES: Record<string, (m: Modules) => string> = {
  'an element named like the marks': shown('qr-code-previewer', '</qr-code-previewer>'),
  'an element named like the notices': shown('qr-code-previewer-notice', '</qr-code-previewer-notice>'),
  script: shown('script type="text/plain"', '</script>'),
  style: shown('style media="none"', '</style>'),
  textarea: shown('textarea', '</textarea>'),
  select: shown('select', '</select>'),
  template: shown('template', '</template>'),
  link: shown('link', ''),
  meta: shown('meta', ''),
  'a form with fields named like properties': (m) => form(NAMES, background(m)),
  'a form around an image': (m) => form(NAMES, '', `<img src="${picture(m)}" alt="">`),
  'a form around a background': (m) => form(NAMES, '', `<p style="${background(m)}"></p>`),
  'a document with images named like properties': (m) =>
    `${DOCUMENT_NAMES.split(' ')
      .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
      .join('')}<p style="${background(m)}"></p>`,
};

/** Codes on elements that a careless look passes over, or where the page answers in the browser's place. */
export function clobberedPages(): EvasionPage[] {
  return Object.entries(PLACES).map(([place, draw]) => {
    const text = address(`clobbered-${place.replace(/\W+/g, '-')}`);
    const html = page(`<h1>News</h1>${draw(modulesOf(text, { quietZone: 4 }))}`);
    return { name: `clobbered ${place}`, html, expected: [text], inPage: true };
  });
}

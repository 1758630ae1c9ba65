import { mapDarkModules, modulePath, modulesOf } from '../../utils/shared/qr-modules';
import { picture } from './draw';
import { address, attribute, type EvasionPage, page } from './page';

type Modules = boolean[][];

const png = (m: Modules) => picture(m, { scale: 6 });
const rects = (m: Modules) =>
  mapDarkModules(m, (x, y) => `<rect x="${x}" y="${y}" width="1" height="1"/>`).join('');
const svg = (m: Modules, inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${m.length} ${m.length}" width="240" height="240" ${more}>${inside}</svg>`;
const white = (m: Modules) => `<rect width="${m.length}" height="${m.length}" fill="#fff"/>`;
const svgFile = (m: Modules) => `data:image/svg+xml,${encodeURIComponent(svg(m, white(m) + rects(m)))}`;
const rows = (m: Modules) => JSON.stringify(m.map((row) => row.map(Number).join('')));
/** Page script that paints a code on a 2D canvas. */
const paint = (m: Modules, canvas: string) =>
  `{const d=${canvas}.getContext('2d');d.fillStyle='#fff';d.fillRect(0,0,999,999);d.fillStyle='#000';${rows(m)}.forEach((r,y)=>[...r].forEach((b,x)=>b==='1'&&d.fillRect(x*6,y*6,6,6)))}`;
const canvas = (m: Modules, id = 'c') =>
  `<canvas id="${id}" width="${m.length * 6}" height="${m.length * 6}"></canvas>`;
const square = (style: string, more = '') => `<div ${more} style="width:240px;height:240px;${style}"></div>`;
const script = (code: string) => `<script>${code}</script>`;

const PLACES: Record<string, (m: Modules) => string> = {
  img: (m) => `<img src="${png(m)}" alt="">`,
  'img of an svg file': (m) => `<img src="${svgFile(m)}" alt="" width="240">`,
  'img, cropped by object-fit': (m) =>
    `<img src="${png(m)}" alt="" style="width:400px;height:240px;object-fit:contain;padding:10px">`,
  'srcset alone': (m) => `<img srcset="${png(m)} 1x" alt="">`,
  picture: (m) => `<picture><source srcset="${png(m)}" type="image/png"><img alt=""></picture>`,
  'input of type image': (m) => `<input type="image" src="${png(m)}" alt="">`,
  'video poster': (m) => `<video poster="${png(m)}" width="240" height="240"></video>`,
  object: (m) => `<object data="${png(m)}" type="image/png" width="240" height="240"></object>`,
  embed: (m) => `<embed src="${png(m)}" type="image/png" width="240" height="240">`,
  'img of a blob': (m) =>
    `<img id="b" alt="">${script(`fetch(${JSON.stringify(png(m))}).then(r=>r.blob()).then(b=>{document.getElementById('b').src=URL.createObjectURL(b)})`)}`,
  'css background': (m) => square(`background:url(${png(m)}) center/contain no-repeat`),
  'css background, second layer': (m) =>
    square(`background:linear-gradient(transparent,transparent),url(${png(m)}) 0 0/100%`),
  'css background, image-set': (m) => square(`background:image-set(url(${png(m)}) 1x) 0 0/cover`),
  'css background of a class set later': (m) =>
    `<style>.q{background:url(${png(m)}) 0 0/cover}</style>${square('', 'id="q"')}${script(`setTimeout(()=>{document.getElementById('q').className='q'},400)`)}`,
  'css content': (m) => `<div style="content:url(${png(m)});width:240px;height:240px"></div>`,
  'css mask': (m) =>
    square(
      `background:#000;-webkit-mask:url(${picture(m, { light: [0, 0, 0, 0] })}) 0 0/100%;mask:url(${picture(m, { light: [0, 0, 0, 0] })}) 0 0/100%`,
    ),
  'css border image': (m) =>
    `<div style="width:0;height:0;border:120px solid;border-image:url(${png(m)}) 50% stretch"></div>`,
  'before, in the flow': (m) =>
    `<style>.p::before{content:"";display:block;width:240px;height:240px;background:url(${png(m)}) 0 0/100%}</style><div class="p"></div>`,
  'after, placed': (m) =>
    `<style>.p{position:relative;display:block;height:260px}.p i::after{content:"";position:absolute;left:0;top:0;width:240px;height:240px;background:url(${png(m)}) 0 0/100%}</style><div class="p"><i></i></div>`,
  'before, content url': (m) => `<style>.p::before{content:url(${png(m)})}</style><div class="p"></div>`,
  canvas: (m) => canvas(m) + script(paint(m, `document.getElementById('c')`)),
  'canvas painted later': (m) =>
    canvas(m) + script(`setTimeout(()=>${paint(m, `document.getElementById('c')`)},700)`),
  'WebGL canvas': (m) =>
    canvas(m) +
    script(
      `const g=document.getElementById('c').getContext('webgl',{preserveDrawingBuffer:true});if(g){g.enable(g.SCISSOR_TEST);const n=${m.length};${rows(m)}.forEach((r,y)=>[...r].forEach((b,x)=>{g.scissor(x*6,(n-1-y)*6,6,6);const v=b==='1'?0:1;g.clearColor(v,v,v,1);g.clear(g.COLOR_BUFFER_BIT)}))}`,
    ),
  'svg of rects': (m) => svg(m, white(m) + rects(m)),
  'svg of one path': (m) => svg(m, `${white(m)}<path d="${modulePath(m)}"/>`),
  'svg of uses': (m) =>
    svg(
      m,
      `<defs><rect id="m" width="1" height="1"/></defs>${white(m)}${mapDarkModules(m, (x, y) => `<use href="#m" x="${x}" y="${y}"/>`).join('')}`,
    ),
  'svg use of another svg': (m) =>
    `<svg style="display:none"><symbol id="sym" viewBox="0 0 ${m.length} ${m.length}">${white(m)}<path d="${modulePath(m)}"/></symbol></svg>${svg(m, '<use href="#sym" width="100%" height="100%"/>')}`,
  'svg with an image': (m) => svg(m, `<image href="${png(m)}" width="${m.length}" height="${m.length}"/>`),
  'svg coloured by classes': (m) =>
    `<style>.ink{fill:currentColor}.paper{fill:#ffe}svg{color:#225}</style>${svg(m, `<rect class="paper" width="${m.length}" height="${m.length}"/><path class="ink" d="${modulePath(m)}"/>`)}`,
  'svg of a pattern': (m) =>
    svg(
      m,
      `<defs><pattern id="pt" width="${m.length}" height="${m.length}" patternUnits="userSpaceOnUse">${white(m)}<path d="${modulePath(m)}"/></pattern></defs><rect width="100%" height="100%" fill="url(#pt)"/>`,
    ),
  'svg light on dark': (m) =>
    svg(m, `<rect width="100%" height="100%" fill="#000"/><path fill="#fff" d="${modulePath(m)}"/>`),
  'open shadow root': (m) =>
    `<div id="h"></div>${script(`document.getElementById('h').attachShadow({mode:'open'}).innerHTML='<img src="${png(m)}">'`)}`,
  'closed shadow root': (m) =>
    `<x-code></x-code>${script(`customElements.define('x-code',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'closed'}).innerHTML='<p><img src="${png(m)}"></p>'}})`)}`,
  'shadow root in a shadow root, later': (m) =>
    `<div id="h"></div>${script(`setTimeout(()=>{const a=document.getElementById('h').attachShadow({mode:'open'});a.innerHTML='<section></section>';const b=a.firstChild.attachShadow({mode:'open'});setTimeout(()=>{b.innerHTML='<div style="width:200px;height:200px;background:url(${png(m)}) 0 0/100%"></div>'},300)},300)`)}`,
  'srcdoc frame': (m) =>
    `<iframe width="400" height="400" srcdoc="${attribute(`<img src="${png(m)}">`)}"></iframe>`,
  'about:blank frame': (m) =>
    `<iframe id="f" width="400" height="400"></iframe>${script(`document.getElementById('f').contentDocument.body.innerHTML='<img src="${png(m)}">'`)}`,
  'blob frame': (m) =>
    `<iframe id="f" width="400" height="400"></iframe>${script(`document.getElementById('f').src=URL.createObjectURL(new Blob(['<!doctype html><img src="${png(m)}">'],{type:'text/html'}))`)}`,
  'lazy image': (m) => `<img loading="lazy" src="${png(m)}" alt="" width="240" height="240">`,
  'image put in later': (m) =>
    `<div id="d"></div>${script(`setTimeout(()=>{const i=new Image();i.src=${JSON.stringify(png(m))};document.getElementById('d').append(i)},500)`)}`,
  'shown by a class on the body': (m) =>
    `<style>.x{display:none}.on .x{display:block}</style><div class="x"><img src="${png(m)}" alt=""></div>${script(`setTimeout(()=>document.body.classList.add('on'),500)`)}`,
  'shown by a rule put in by script': (m) =>
    `<style id="st"></style>${square('', 'class="r"')}${script(`setTimeout(()=>{document.getElementById('st').sheet.insertRule('.r{background:url(${png(m)}) 0 0/100%}')},600)`)}`,
};

/** Every place of a page where a picture can be. */
export function placePages(): EvasionPage[] {
  return Object.entries(PLACES).map(([place, draw]) => {
    const text = address(`place-${place.replace(/\W+/g, '-')}`);
    return {
      name: `place ${place}`,
      html: page(`<h1>News</h1>${draw(modulesOf(text, { quietZone: 4 }))}`),
      expected: [text],
    };
  });
}

/** Milliseconds: long enough that a busy machine, too, has read the first picture before. */
const REPLACED_AFTER = 4000;

/** Pictures that are replaced after a while. */
export function replacedPages(): EvasionPage[] {
  const replacements: Record<string, (first: Modules, second: Modules) => string> = {
    'img src': (a, b) =>
      `<img id="i" src="${png(a)}" alt="">${script(`setTimeout(()=>{document.getElementById('i').src=${JSON.stringify(png(b))}},${REPLACED_AFTER})`)}`,
    background: (a, b) =>
      `${square(`background:url(${png(a)}) 0 0/100%`, 'id="i"')}${script(`setTimeout(()=>{document.getElementById('i').style.backgroundImage='url(${png(b)})'},${REPLACED_AFTER})`)}`,
    canvas: (a, b) =>
      canvas(a) +
      script(
        `{const c=document.getElementById('c');${paint(a, 'c')};setTimeout(()=>${paint(b, 'c')},${REPLACED_AFTER})}`,
      ),
    'svg path': (a, b) =>
      svg(a, `${white(a)}<path id="p" d="${modulePath(a)}"/>`) +
      script(
        `setTimeout(()=>document.getElementById('p').setAttribute('d',${JSON.stringify(modulePath(b))}),${REPLACED_AFTER})`,
      ),
    'block characters': (a, b) => {
      const lines = (m: Modules) =>
        m.map((row) => row.map((dark) => (dark ? '██' : '  ')).join('')).join('\n');
      return `<pre id="t" style="font-size:8px">${lines(a)}</pre>${script(`setTimeout(()=>{document.getElementById('t').firstChild.data=${JSON.stringify(lines(b))}},${REPLACED_AFTER})`)}`;
    },
  };
  return Object.entries(replacements).map(([place, draw]) => {
    const slug = place.replaceAll(' ', '-');
    const [first, second] = [address(`replaced-${slug}-before`), address(`replaced-${slug}-afters`)];
    return {
      name: `replaced ${place}`,
      html: page(draw(modulesOf(first, { quietZone: 4 }), modulesOf(second, { quietZone: 4 }))),
      expected: [first],
      later: { after: REPLACED_AFTER, expected: [second] },
    };
  });
}

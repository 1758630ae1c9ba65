import { mapDarkModules } from '../../../utils/shared/qr-modules';
import { type Form, type Modules, placed, SIZE, sideOf, table } from './form';

/** Two rows of modules a line, as terminal programs print them. */
function halfBlocks(modules: Modules): string[] {
  const rows: string[] = [];
  for (let y = 0; y < modules.length; y += 2) {
    const [upper = [], lower = []] = [modules[y], modules[y + 1]];
    rows.push(upper.map((isDark, x) => (isDark ? (lower[x] ? '█' : '▀') : lower[x] ? '▄' : ' ')).join(''));
  }
  return rows;
}

/** A line a row of modules, two characters a module. */
const blocks = (modules: Modules) =>
  modules.map((row) => row.map((isDark) => (isDark ? '██' : '\u00a0\u00a0')).join(''));

const MONO = 'font:12px/12px monospace;letter-spacing:0;white-space:pre';

/** Codes whose modules are characters, or what browsers draw for text and forms. */
export const TEXT_FORMS: Record<string, Form> = {
  'block characters in the text of a vector picture': (modules) => {
    const side = sideOf(modules);
    const rows = modules.map(
      (row, y) =>
        `<text y="${(y + 1) * SIZE}" font-size="${SIZE}" font-family="monospace" textLength="${side}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${row.map((isDark) => (isDark ? '█' : '\u00a0')).join('')}</text>`,
    );
    return `<svg width="${side}" height="${side + SIZE}">${rows.join('')}</svg>`;
  },
  'block characters that the style adds': (modules) =>
    `<style>p{${MONO}}p::before{content:"${halfBlocks(modules).join('\\a ')}"}</style><p></p>`,
  'a block character a cell': (modules) =>
    table(
      modules,
      `<div style="width:${SIZE}px;height:${SIZE}px;overflow:hidden;font:${SIZE * 3}px/${SIZE}px monospace">█</div>`,
    ),
  'shadows of one character': (modules) => {
    const shadows = mapDarkModules(modules, (x, y) => `${x * SIZE}px ${(y + 1) * SIZE}px #000`);
    // The character itself is out of sight.
    return `<div style="height:${sideOf(modules)}px;overflow:hidden"><div style="margin-top:-${SIZE}px;font:${SIZE}px/${SIZE}px monospace;color:transparent;text-shadow:${shadows.join(',')}">■</div></div>`;
  },
  'a board of check boxes': (modules) =>
    `<style>input{appearance:none;margin:0;width:${SIZE}px;height:${SIZE}px;float:left}input:checked{background:#222}</style>${modules
      .map(
        (row) =>
          `<div style="clear:both;height:${SIZE}px">${row.map((isDark) => `<input type="checkbox"${isDark ? ' checked' : ''}>`).join('')}</div>`,
      )
      .join('')}`,
  'what a terminal printed, in a text field': (modules) =>
    `<textarea style="border:0;padding:0;width:500px;height:400px;${MONO}">${halfBlocks(modules).join('\n')}</textarea>`,
  'the options of a list': (modules) =>
    `<select multiple size="40" style="border:0;${MONO};overflow:hidden">${halfBlocks(modules)
      .map(
        (row) =>
          `<option style="padding:0;min-height:0;height:12px;${MONO}">${row.replaceAll(' ', '\u00a0')}`,
      )
      .join('')}</select>`,
  'thick lines under spaces': (modules) =>
    `<div style="font:${SIZE * 2}px/${SIZE}px monospace">${modules
      .map(
        (row) =>
          `<div style="height:${SIZE}px;display:flex">${row.map((isDark) => `<span style="display:block;width:${SIZE}px;height:${SIZE}px;overflow:hidden;white-space:pre;${isDark ? `text-decoration:line-through #000 ${SIZE * 3}px` : ''}">  </span>`).join('')}</div>`,
      )
      .join('')}</div>`,
  'gauges that are full or empty': (modules) =>
    placed(
      modules,
      `appearance:none;border:0;background:#000;width:${SIZE}px;height:${SIZE}px`,
      '<progress STYLE value="0"></progress>',
    ),
  'a frame a code of characters': (modules) =>
    `<iframe style="border:0;width:600px;height:500px" srcdoc="<body style='margin:20px'><pre style='${MONO}'>${blocks(modules).join('\n')}</pre>"></iframe>`,
};

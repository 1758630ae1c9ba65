import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** What a first attempt does: each picture as soon as it is there, decoded where the page itself runs. */
const SCRIPT = `
import jsQR from ${JSON.stringify(createRequire(import.meta.url).resolve('jsqr'))};
const host = document.createElement('qr-code-previewer');
host.style.cssText = 'position: absolute; left: 0; top: 0';
const root = host.attachShadow({ mode: 'closed' });
document.documentElement.append(host);
const canvas = document.createElement('canvas');
const context = canvas.getContext('2d', { willReadFrequently: true });
function read(image) {
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  const code = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' });
  if (!code) return;
  const box = image.getBoundingClientRect();
  const mark = document.createElement('button');
  const corner = code.location.topRightCorner;
  mark.style.cssText = 'position: absolute; width: 30px; height: 30px;'
    + 'left: ' + (box.left + scrollX + corner.x) + 'px; top: ' + (box.top + scrollY + corner.y) + 'px';
  root.append(mark);
}
for (const image of document.images) {
  if (image.complete) read(image);
  else image.addEventListener('load', () => read(image));
}
`;

/** Writes the extension that ours is compared with: a content script that runs jsQR on the page's main thread. */
export async function baselineExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'qr-code-previewer-baseline-'));
  const entry = join(folder, 'entry.js');
  await writeFile(entry, SCRIPT);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'baseline', fileName: () => 'scan.js' },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Baseline reader',
    version: '1',
    content_scripts: [{ matches: ['*://*/*'], js: ['scan.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

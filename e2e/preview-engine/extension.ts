import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const HERE = new URL('.', import.meta.url).pathname;
const MANIFEST = {
  manifest_version: 3,
  name: 'Preview check',
  version: '1',
  permissions: ['webRequest', 'dns'],
  host_permissions: ['<all_urls>'],
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'preview-check@example.test' } },
};

/**
 * The policy of the product's own pages, which a frame in them inherits: Firefox asks for a `<source>` of a picture before
 * the frame's own policy holds.
 */
async function productPolicy(): Promise<unknown> {
  const manifest = await readFile(join(HERE, '../../.output/firefox-mv3/manifest.json'), 'utf8');
  return JSON.parse(manifest).content_security_policy;
}

/** Builds an extension of one page around the real preview modules. @returns its folder */
export async function buildExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'preview-check-'));
  await build({
    entryPoints: {
      page: join(HERE, 'page.tsx'),
      worker: join(HERE, 'worker.ts'),
      sanitize: join(HERE, 'sanitize.ts'),
    },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: folder,
    tsconfigRaw: '{}',
  });
  const files = {
    'manifest.json': JSON.stringify({ ...MANIFEST, content_security_policy: await productPolicy() }),
    'background.js': "if (globalThis.browser) browser.tabs.create({ url: 'page.html' });",
    'page.html':
      '<!doctype html><title>Check</title><body></body><script type="module" src="page.js"></script>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Rollup } from 'vite';
import { type ConfigEnv, defineConfig } from 'wxt';

const require = createRequire(import.meta.url);

/** WebAssembly by its name in the package, and where it comes from. */
const WASM_FILES = {
  'zxing_reader.wasm': 'zxing-wasm/reader/zxing_reader.wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
};

/** Libraries for kinds of files that are rare: each is a file of the package, which is loaded when its kind comes. */
const LIBRARIES: Record<string, string> = {
  '@kenjiuno/msgreader': '/libraries/msgreader.js',
  fflate: '/libraries/fflate.js',
  'pdfjs-dist': '/libraries/pdf.js',
  'postal-mime': '/libraries/postal-mime.js',
  utif2: '/libraries/utif2.js',
};
/** Those that come as they are shipped. */
const LIBRARY_FILES = {
  'libraries/pdf.js': 'pdfjs-dist/build/pdf.min.mjs',
  'libraries/pdf-worker.js': 'pdfjs-dist/build/pdf.worker.min.mjs',
  'libraries/openjpeg.wasm': 'pdfjs-dist/wasm/openjpeg.wasm',
  'libraries/jbig2.wasm': 'pdfjs-dist/wasm/jbig2.wasm',
};
/** What stands before one of them in its file: a limit on the memory that a document takes. */
const BEFORE_LIBRARY: Record<string, string> = {
  'libraries/pdf-worker.js': "import './utils/files/pdf/document-worker'",
};
/** Those that come in several files, and what is taken of them. */
const BUNDLED_LIBRARIES = {
  'libraries/fflate.js': "export { Inflate, unzipSync } from 'fflate'",
  'libraries/postal-mime.js': "export { default } from 'postal-mime'",
  'libraries/utif2.js': "export { decode, decodeImage, toRGBA8 } from 'utif2'",
  // Its module says `exports.default`; it counts on a `Buffer`, as Node has it.
  'libraries/msgreader.js':
    "import { Buffer } from 'buffer'; globalThis.Buffer ??= Buffer; import reader from '@kenjiuno/msgreader'; export default reader.default ?? reader",
};

/** A library as one module, or what stands before one, which may not share its names. */
async function bundleLibrary(contents: string, format: 'esm' | 'iife' = 'esm'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format,
    platform: 'browser',
    target: 'es2022',
    define: { global: 'globalThis' },
    legalComments: 'eof',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** A file of the package that comes as it is shipped. */
async function libraryFile(relativeDest: string, absoluteSrc: string) {
  const before = BEFORE_LIBRARY[relativeDest];
  if (before === undefined) return { absoluteSrc, relativeDest };
  const [own, library] = await Promise.all([bundleLibrary(before, 'iife'), readFile(absoluteSrc, 'utf8')]);
  return { contents: `${own}${library}`, relativeDest };
}

/**
 * Three files for everything that the popup is made of: what the offscreen document needs as well, Preact, of which the
 * check of the package has something to say, and the rest. Each file of an extension that a page asks for costs it a few
 * milliseconds; as the bundler divides it, the popup asks for thirty.
 */
function chunkOfPopup(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  // Each page's styles are its own.
  if (/\.(?:css|html)$/.test(id)) return undefined;
  if (id.includes('/node_modules/preact/')) return 'preact';
  const isPartOf = (entry: string, seen: Set<string>, module: string): boolean =>
    (getModuleInfo(module)?.importers ?? []).some((importer) => {
      if (seen.has(importer)) return false;
      seen.add(importer);
      return importer.endsWith(entry) || isPartOf(entry, seen, importer);
    });
  if (!isPartOf('/entrypoints/popup/main.tsx', new Set(), id)) return undefined;
  return isPartOf('/entrypoints/offscreen/main.ts', new Set(), id) ? 'base' : 'shared';
}

/**
 * The content security policy of the extension's pages. Stated in full because Firefox's default would upgrade the
 * reader's `http:` picture requests to `https:`. No script but the package's own; WebAssembly for the decoder; nothing
 * embeds these pages. Inline styles are allowed for the sandboxed preview, which inherits this policy.
 *
 * @param command while developing (`serve`), pages load their styles and hear of changes from the server on this
 *   computer; WXT itself adds that server to `script-src`
 */
function contentSecurityPolicy(command: ConfigEnv['command']): string {
  const [styles, changes] = command === 'serve' ? [' http://localhost:*', ' ws://localhost:*'] : ['', ''];
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `style-src 'self' 'unsafe-inline'${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    `connect-src http: https: data: blob:${changes}`,
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  // Both oldest browsers that are served know es2022; the default would spell newer syntax out. Terser makes the
  // content script, which every frame of every page pays for, 4 % smaller than esbuild does. Nobody waits for it
  // while developing.
  vite: ({ command }) => ({
    build: {
      target: 'es2022',
      minify: command === 'build' && 'terser',
      rollupOptions: { external: Object.keys(LIBRARIES), output: { paths: LIBRARIES } },
      // Nothing here is a constructor without `class`, or asks a function for the number of its parameters.
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      },
    },
  }),
  // The suffix is empty for production, `-dev` while developing.
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  zip: { excludeSources: ['artifacts/**', '.ci/**'] },
  manifest: ({ browser, command }) => ({
    // The browser's own way of translating: nothing runs yet where these are shown. `public/_locales` has the words.
    default_locale: 'en',
    name: '__MSG_name__',
    short_name: 'QR Previewer',
    description: '__MSG_description__',
    minimum_chrome_version: browser === 'firefox' ? undefined : '120',
    permissions: [
      'activeTab',
      'scripting',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      'alarms',
      // Takes `Origin` out of the requests to VirusTotal, where this has access anyway. Comes without a warning.
      'declarativeNetRequestWithHostAccess',
      // `webRequest`: to see where a redirect leads without following it, for previews. Chromium gives it without a
      // warning, but to an extension that got it while running it shows nothing until the browser starts anew.
      // `dns`: Firefox, where it comes without a warning, connects to whatever a name leads to; so a preview looks first.
      ...(browser === 'firefox' ? ['dns'] : ['offscreen', 'publicSuffix', 'webRequest']),
    ],
    host_permissions: ['https://www.virustotal.com/*'],
    optional_host_permissions: ['<all_urls>'],
    // Firefox asks for it when the first preview is wanted.
    optional_permissions: browser === 'firefox' ? ['webRequest'] : undefined,
    content_security_policy: { extension_pages: contentSecurityPolicy(command) },
    // Firefox knows no schema: there each value is looked at where it is read, as in Chromium once more.
    storage: browser === 'firefox' ? undefined : { managed_schema: 'managed-schema.json' },
    action: { default_title: '__MSG_button__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+W' },
        description: '__MSG_panel__',
      },
      'open-scanner': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_openScanner__',
      },
    },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'qr-code-previewer@qr-code-previewer.example',
              // The first with the consent for data transmission that addons.mozilla.org asks for.
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['websiteContent', 'browsingActivity', 'authenticationInfo'],
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          }
        : undefined,
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build: options }) => {
      const output = options?.rollupOptions?.output;
      // Only of the pages there is more than one in a build.
      if (output && !Array.isArray(output) && entrypoints.some(({ name }) => name === 'popup'))
        output.manualChunks = chunkOfPopup;
    },
    'build:manifestGenerated': (_, manifest) => {
      // The framework takes a page named `history` for one in place of the browser's own.
      delete manifest.chrome_url_overrides;
      // And the popup's title in English for the words on its button.
      if (manifest.action) manifest.action.default_title = '__MSG_button__';
    },
    // Decoder and renderer are shipped once, as files of the package: fetching them from elsewhere would be remote code.
    'build:publicAssets': async (_, assets) => {
      for (const [relativeDest, module] of Object.entries({ ...WASM_FILES, ...LIBRARY_FILES }))
        assets.push(await libraryFile(relativeDest, require.resolve(module)));
      for (const [relativeDest, contents] of Object.entries(BUNDLED_LIBRARIES))
        assets.push({ contents: await bundleLibrary(contents), relativeDest });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(
        ...Object.keys(WASM_FILES),
        ...Object.keys(LIBRARY_FILES),
        ...Object.keys(BUNDLED_LIBRARIES),
      );
    },
  },
});

import { build } from 'vite';
import type { ImageSource } from '../../utils/images/image-source';
import type { Rect } from '../../utils/page-images/rect';

/** One event of the watcher, as it is collected inside a page. */
export interface ProbeEvent {
  event: 'found' | 'changed' | 'gone';
  id: number;
  key: string;
  slot: string;
  box: Rect;
  /** Milliseconds since the page began. */
  at: number;
  source?: ImageSource;
}

/** Page script that lets the probe see closed shadow roots, as the browsers' own call lets an extension. */
export const KEEP_SHADOW_ROOTS = `{
  const attach = Element.prototype.attachShadow;
  globalThis.closedRoots = new WeakMap();
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    globalThis.closedRoots.set(this, root);
    return root;
  };
}`;

/** Bundles the watcher with a few lines that collect its events, as one classic script. */
export async function bundleProbe(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: 'e2e/evasion/probe-page.ts', formats: ['iife'], name: 'probe' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the probe was not bundled');
  return output.output[0].code;
}

import { build } from 'vite';
import type { ImageSource } from '../../utils/images/image-source';
import type { Rect } from '../../utils/page-images/rect';

/** One thing that the watcher told, as it is collected inside a page. */
export interface Told {
  event: 'found' | 'changed' | 'gone';
  id: number;
  key: string;
  slot: string;
  box: Rect;
  /** Milliseconds since the page began. */
  at: number;
  source?: ImageSource;
  trouble?: string;
}

/** Page script that lets the probe see closed shadow roots, as the browsers' own call lets an extension. */
export const OPEN_CLOSED = `{
  const attach = Element.prototype.attachShadow;
  globalThis.closedRoots = new WeakMap();
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    globalThis.closedRoots.set(this, root);
    return root;
  };
}`;

/** Bundles the watcher with a few lines that write down what it tells, as one classic script. */
export async function probeScript(root: string): Promise<string> {
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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';
import { ROOT } from '../architecture/sources';

const source = 'utils/reader/kernels/pixel-kernels.as';
export const compiled = 'utils/reader/kernels/wasm.ts';

/** The module that `pixel-kernels.as` gives, as the source of `wasm.ts`. Throws with the compiler's words where it does not compile. */
export async function compileKernels(): Promise<string> {
  const text = readFileSync(join(ROOT, source), 'utf8');
  let bytes: Uint8Array = new Uint8Array();
  const options = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--outFile', 'kernels.wasm'];
  const { error, stderr } = await main(['kernels.ts', ...options], {
    readFile: (name) => (name === 'kernels.ts' ? text : null),
    writeFile: (name, contents) => {
      if (name === 'kernels.wasm' && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  return [
    `// Made of ${source.split('/').at(-1)} by \`npm run kernels\`; a test holds the two against each other.`,
    '',
    '/** The compiled kernels, in base64. */',
    'export const kernelsWasm =',
    ...lines.map((line, at) => `  '${line}'${at < lines.length - 1 ? ' +' : ';'}`),
    '',
  ].join('\n');
}

import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { pngOf } from '../../../demo/qr';
import { modulesOf } from '../../../utils/shared/qr-modules';
import { type GeneratedFile, oneCode, textFor } from './generated-file';

/** Kinds of entries of a compound file (MS-CFB 2.6.1). */
const [STORAGE, STREAM, ROOT] = [1, 2, 5];

interface Folder {
  [name: string]: Uint8Array | Folder;
}

function compoundFile(content: Folder): Uint8Array {
  const entries: Entry[] = [];
  const add = (name: string, type: number, node: Uint8Array | Folder): number => {
    const at = entries.length;
    const isBytes = node instanceof Uint8Array;
    const entry: Entry = {
      name,
      type,
      length: isBytes ? node.length : 0,
      ...(isBytes && { binaryProvider: () => new Uint8Array(node) }),
    };
    entries.push(entry);
    if (!isBytes)
      entry.children = Object.entries(node).map(([name, one]) =>
        add(name, one instanceof Uint8Array ? STREAM : STORAGE, one),
      );
    return at;
  };
  add('Root Entry', ROOT, content);
  return burn(entries);
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** An attachment (MS-OXMSG 2.2.2): its name and its content. */
const attachment = (name: string, content: Uint8Array): Folder => ({
  '__properties_version1.0': Buffer.alloc(8),
  '__substg1.0_3707001F': utf16(name),
  '__substg1.0_37010102': content,
});

/** Mails as Outlook keeps them. */
export async function outlookFiles(): Promise<GeneratedFile[]> {
  const html = `<img src="data:image/png;base64,${Buffer.from(await pngOf(textFor('text.msg'))).toString('base64')}">`;
  const head = { '__properties_version1.0': Buffer.alloc(32), '__substg1.0_0037001F': utf16('Your invoice') };
  return [
    oneCode(
      'attached.msg',
      compoundFile({
        ...head,
        '__attach_version1.0_#00000000': attachment('code.png', await pngOf(textFor('attached.msg'))),
      }),
      'attached.msg/code.png',
    ),
    oneCode(
      'in-characters.msg',
      compoundFile({
        ...head,
        '__substg1.0_1013001F': utf16(
          `<pre>${modulesOf(textFor('in-characters.msg'))
            .map((row) => row.map((isDark) => (isDark ? '██' : '  ')).join(''))
            .join('\n')}</pre>`,
        ),
      }),
    ),
    oneCode(
      'text.msg',
      compoundFile({ ...head, '__substg1.0_1013001F': utf16(html) }),
      'text.msg/picture.png',
    ),
  ];
}

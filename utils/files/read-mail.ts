import { readDrawings } from './markup/read-drawings';
import type { FileReader } from './read-context';
import { readInlinePictures } from './read-html';

/** Parts in parts of one mail; mails in mails count as files. */
const MAX_NESTING = 50;

/** Reads the attachments of a mail, the pictures in its text, and the mails that it forwards. */
export const readMail: FileReader = async ({ bytes }, context) => {
  const { default: PostalMime } = await context.tools.libraries.postalMime();
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    // A forwarded mail is a file within this one, with its own place.
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: MAX_NESTING });
  } catch {
    return 'broken';
  }
  if (mail.html) await readInlinePictures(mail.html, context);
  await readDrawings({ markup: mail.html, text: mail.text }, context);
  for (const { filename, mimeType, content } of mail.attachments) {
    await context.readInner({ name: filename || nameOf(mimeType), bytes: bytesOf(content) });
  }
  return undefined;
};

/** A name for a part without one, by its type. */
function nameOf(mimeType: string): string {
  if (mimeType === 'message/rfc822') return 'mail.eml';
  const [, kind = 'part'] = /^image\/([\w-]{1,20})/.exec(mimeType) ?? [];
  return mimeType.startsWith('image/') ? `picture.${kind}` : 'attachment';
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

import { readDrawings } from './markup/read-drawings';
import type { FileReader } from './read-context';
import { readInlinePictures } from './read-html';

/** Reads a mail as Outlook keeps it: its attachments, the pictures in its text, and the mails that it forwards. */
export const readOutlook: FileReader = async ({ bytes }, context) => {
  const { default: MsgReader } = await context.tools.libraries.msgReader();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  let message: InstanceType<typeof MsgReader>;
  let fields: ReturnType<typeof message.getFileData>;
  try {
    message = new MsgReader(buffer);
    fields = message.getFileData();
  } catch {
    return 'broken';
  }
  const html = fields.bodyHtml ?? (fields.html && new TextDecoder().decode(fields.html));
  if (html) await readInlinePictures(html, context);
  await readDrawings({ markup: html, text: fields.body }, context);
  for (const [at, attachment] of (fields.attachments ?? []).entries()) {
    try {
      const { fileName, content } = message.getAttachment(at);
      const name = attachment.innerMsgContent ? 'mail.msg' : (fileName ?? 'attachment');
      await context.readInner({ name, bytes: new Uint8Array(content) });
    } catch {
      context.tools.problem('broken', { path: [...context.place.path, attachment.fileName ?? 'attachment'] });
    }
  }
  return undefined;
};

import { zipSync } from 'fflate';
import { pngOf } from '../../../demo/qr';
import { modulesOf } from '../../../utils/shared/qr-modules';
import { type GeneratedFile, noCode, oneCode, textFor } from './generated-file';
import { vectorCode } from './pdf-files';
import { writePages } from './pdf-writer';

const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');

/** An attachment of a mail, or a part that its text refers to. */
export interface MailPart {
  type: string;
  name?: string;
  cid?: string;
  bytes: Uint8Array;
}

/** A mail as text (RFC 5322, RFC 2045). */
export function mailOf(html: string, parts: MailPart[], boundary = 'b0undary'): Uint8Array {
  const lines = [
    'From: Billing <billing@sender.example>',
    'To: Reader <reader@receiver.example>',
    'Subject: Your invoice',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    ...parts.flatMap(({ type, name, cid, bytes }) => [
      `--${boundary}`,
      `Content-Type: ${type}${name ? `; name="${name}"` : ''}`,
      ...(cid ? [`Content-ID: <${cid}>`] : []),
      ...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []),
      // A mail within a mail is not to be encoded (RFC 2046, 5.2.1).
      ...(type === 'message/rfc822'
        ? ['', Buffer.from(bytes).toString('utf8')]
        : ['Content-Transfer-Encoding: base64', '', base64(bytes)]),
    ]),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

const png = async (text: string, name: string): Promise<MailPart> => ({
  type: 'image/png',
  name,
  bytes: await pngOf(text),
});

/** Mails in mails, so many deep, with a code in the innermost. */
async function nested(name: string, depth: number): Promise<Uint8Array> {
  let mail = mailOf('<p>Inside</p>', [await png(textFor(name), 'code.png')], 'inner');
  for (let i = 0; i < depth; i++)
    mail = mailOf('<p>See below</p>', [{ type: 'message/rfc822', bytes: mail }], `b${i}`);
  return mail;
}

/** A document of Office or OpenDocument with one picture. */
async function document(
  name: string,
  picture: string,
  more: Record<string, Uint8Array> = {},
): Promise<GeneratedFile> {
  const parts = { ...more, 'document.xml': Buffer.from('<x/>'), [picture]: await pngOf(textFor(name)) };
  return oneCode(name, zipSync(parts), `${name}/${picture}`);
}

/** Mails whose codes are no pictures. */
function drawnMails(): GeneratedFile[] {
  const rowsFor = (name: string, [dark, light]: [string, string]) =>
    modulesOf(textFor(name), { quietZone: 1 }).map((row) =>
      row.map((isDark) => (isDark ? dark : light)).join(''),
    );
  const blocks = rowsFor('in-characters.eml', ['██', '&nbsp;&nbsp;']);
  const cells = rowsFor('in-cells.eml', [
    '<td bgcolor="#000000" width="5">',
    '<td bgcolor="#ffffff" width="5">',
  ]);
  const signs = rowsFor('in-plain-text.eml', ['##', '  ']);
  const plain = `From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nScan this:\r\n\r\n${signs.join('\r\n')}\r\n`;
  return [
    oneCode('in-characters.eml', mailOf(`<p>Scan this:</p><p>${blocks.join('<br>')}</p>`, [])),
    oneCode(
      'in-cells.eml',
      mailOf(`<table cellpadding="0"><tr height="5">${cells.join('</tr><tr height="5">')}</tr></table>`, []),
    ),
    oneCode('in-plain-text.eml', Buffer.from(plain)),
  ];
}

/** Mails, documents and archives. */
export async function mailFiles(): Promise<GeneratedFile[]> {
  const inline = await pngOf(textFor('in-the-text.eml'));
  const pdf = writePages([{ drawing: vectorCode(textFor('invoice.pdf')) }]);
  return [
    oneCode(
      'in-the-text.eml',
      mailOf(`<p>Scan:</p><img src="data:image/png;base64,${Buffer.from(inline).toString('base64')}">`, []),
      'in-the-text.eml/picture.png',
    ),
    ...drawnMails(),
    oneCode(
      'by-content-id.eml',
      mailOf('<img src="cid:logo@1">', [
        { type: 'image/png', cid: 'logo@1', bytes: await pngOf(textFor('by-content-id.eml')) },
      ]),
      'by-content-id.eml/picture.png',
    ),
    {
      ...noCode(
        'with-invoice.eml',
        mailOf('<p>See the invoice</p>', [{ type: 'application/pdf', name: 'invoice.pdf', bytes: pdf }]),
      ),
      codes: [{ text: textFor('invoice.pdf'), place: 'with-invoice.eml/invoice.pdf#1' }],
    },
    oneCode('forwarded.eml', await nested('forwarded.eml', 2), 'forwarded.eml/mail.eml/mail.eml/code.png'),
    {
      ...noCode('forwarded-often.eml', await nested('forwarded-often.eml', 12)),
      problems: ['too-deep'],
    },
    {
      ...noCode('remote.eml', mailOf('<img src="http://tracker.test/code.png">', [])),
      problems: ['remote-pictures'],
    },
    await document('letter.docx', 'word/media/image1.png', {
      '[Content_Types].xml': Buffer.from('<Types/>'),
    }),
    await document('table.xlsx', 'xl/media/image1.png', { '[Content_Types].xml': Buffer.from('<Types/>') }),
    await document('slides.pptx', 'ppt/media/image1.png', { '[Content_Types].xml': Buffer.from('<Types/>') }),
    await document('letter.odt', 'Pictures/100.png', {
      mimetype: Buffer.from('application/vnd.oasis.opendocument.text'),
    }),
    oneCode(
      'archive.zip',
      zipSync({ 'a/readme.txt': Buffer.from('hello'), 'a/b/code.png': await pngOf(textFor('archive.zip')) }),
      'archive.zip/a/b/code.png',
    ),
    {
      ...noCode('archive-in-archive.zip', zipSync({ 'inner.zip': zipSync({ 'invoice.pdf': pdf }) })),
      codes: [{ text: textFor('invoice.pdf'), place: 'archive-in-archive.zip/inner.zip/invoice.pdf#1' }],
    },
    {
      ...oneCode(
        'page.html',
        Buffer.from(
          `<!doctype html><p>Hi</p><img src="data:image/png;base64,${Buffer.from(await pngOf(textFor('page.html'))).toString('base64')}"><img src="http://tracker.test/x.png"><script>fetch('http://tracker.test/script')</script>`,
        ),
        'page.html/picture.png',
      ),
      problems: ['remote-pictures'],
    },
  ];
}

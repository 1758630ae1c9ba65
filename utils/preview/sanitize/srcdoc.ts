import type { SanitizedPage } from './sanitize-page';

/**
 * The frame's own lock: nothing may be asked of any network, whatever the content says. Styles may stand in the
 * document, pictures and fonts only as data.
 */
const POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

/**
 * The whole document for the sandboxed frame. What stands before the page's own content cannot be undone by it.
 * @param page from `sanitizePage`
 */
export function buildSrcdoc(
  page: Pick<SanitizedPage, 'htmlTag' | 'head' | 'bodyTag' | 'body' | 'quirks'>,
): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta http-equiv="x-dns-prefetch-control" content="off">',
    '<style>:where(html){background:#fff}:where(a[data-href]){color:#00e;text-decoration:underline}</style>',
  ].join('');
  const type = page.quirks ? '' : '<!doctype html>';
  return `${type}${page.htmlTag}<head>${head}${page.head}</head>${page.bodyTag}${page.body}</body></html>`;
}

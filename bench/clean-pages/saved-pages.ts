import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A page that was saved on this computer. */
export interface SavedPage {
  file: string;
  /** Shows it in a browser. */
  url: string;
}

const PAGE = /\.html?$/i;
const TEXT = /^readme\.(md|markdown)$/i;
/** Smaller ones are empty or lead elsewhere; larger ones take minutes to lay out. */
const BYTES = { least: 2_000, most: 2_000_000 };

/** The web pages and README files below a folder, spread evenly over it. @param most how many at most */
export async function savedPages(folder: string, most: number): Promise<SavedPage[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && (PAGE.test(entry.name) || TEXT.test(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const pages: SavedPage[] = [];
  // Every so many-th first, then those in between.
  const step = Math.max(1, Math.floor(files.length / most));
  const order = Array.from({ length: step }, (_, from) => files.filter((_, i) => i % step === from)).flat();
  for (const file of order) {
    if (pages.length === most) break;
    const content = await readFile(file, 'utf8');
    if (content.length < BYTES.least || content.length > BYTES.most) continue;
    const url = TEXT.test(file.split('/').at(-1) ?? '')
      ? `data:text/html;charset=utf-8,${encodeURIComponent(pageOf(content))}`
      : pathToFileURL(file).href;
    pages.push({ file, url });
  }
  return pages;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Markdown as a page: headings, lists, quotes, tables and code, as far as they look like something. */
function pageOf(markdown: string): string {
  const blocks = markdown.split(/^```.*$/m).map((part, i) => {
    if (i % 2 === 1) return `<pre>${escapeHtml(part)}</pre>`;
    return part
      .split(/\n{2,}/)
      .map((paragraph) => {
        const heading = /^(#{1,6}) (.*)/.exec(paragraph.trim());
        if (heading) return `<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`;
        if (/^\s*\|/.test(paragraph)) return tableOf(paragraph);
        if (/^\s*[-*+] /.test(paragraph))
          return `<ul>${paragraph
            .split(/^\s*[-*+] /m)
            .slice(1)
            .map((item) => `<li>${inline(item)}`)
            .join('')}</ul>`;
        return `<p>${inline(paragraph)}</p>`;
      })
      .join('\n');
  });
  const style =
    'body{font:16px/1.5 sans-serif;max-width:860px;margin:30px auto;padding:0 20px}pre,code{font-family:monospace;background:#eef0f3}pre{padding:14px;overflow:auto}td{border:1px solid #ccc;padding:4px 10px}table{border-collapse:collapse}@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}pre,code{background:#161b22}td{border-color:#333}}';
  return `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>${style}</style>${blocks.join('\n')}`;
}

const inline = (text: string) =>
  escapeHtml(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '<a href="#">$1</a>');

const tableOf = (text: string) =>
  `<table>${text
    .trim()
    .split('\n')
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .slice(1, -1)
          .map((cell) => `<td>${inline(cell)}`)
          .join('')}`,
    )
    .join('')}</table>`;

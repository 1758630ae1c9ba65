import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import {
  type PageHandler,
  type PageRequest,
  type Pages,
  type Routes,
  startPages,
} from '../../stand-ins/pages';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { sightingsByTab } from '../harness/sightings';
import { hostileFiles } from './hostile-files';

const HOST = 'hostile.test';
const GOOD = 'https://example.com/still-read';
const files = await hostileFiles();
const names = Object.keys(files);

/** Who requested what only the page, or nobody, may request. The reader does not say which page it is on. */
const requested: string[] = [];
const noteRequest = ({ host, path, headers }: PageRequest) =>
  requested.push(`${host}${path} for ${headers.referer ? 'the page' : 'the reader'}`);
const open: ServerResponse[] = [];

const drip: PageHandler = (request, response) => {
  noteRequest(request);
  open.push(response);
  response.writeHead(200, { 'content-type': 'image/png' });
  const timer = setInterval(() => response.write(Buffer.alloc(10)), 300);
  response.on('close', () => clearInterval(timer));
  return undefined;
};
const silent: PageHandler = (request, response) => {
  noteRequest(request);
  open.push(response);
  return undefined;
};
const router: PageHandler = (request) => {
  noteRequest(request);
  return 'Router';
};
const to = (location: string) => ({ status: 302, headers: { location } });
const html = (body: string) => `<!doctype html><title>Pictures</title>${body}`;
const img = (src: string, n = 1) =>
  Array.from(
    { length: n },
    (_, i) => `<img src="${src}${n > 1 ? `?${i % 100}` : ''}" width="160" height="160" alt="">`,
  ).join('');
const background = (src: string) =>
  `<i style="display:inline-block;width:160px;height:160px;background:url(${src})"></i>`;

async function routes(): Promise<Routes> {
  const png = { headers: { 'content-type': 'image/png' }, body: await pngOf(GOOD) };
  const notedPng: PageHandler = (request) => {
    noteRequest(request);
    return png;
  };
  const good = img('/good.png');
  const outside = `http://${HOST}/outside`;
  const inline = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><image href="${outside}-inline.png" width="200" height="200"/><rect width="9" height="9"/></svg>`;
  const file = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="200"><style>@import url(${outside}-style.css);</style><image href="${outside}-file.png" width="200" height="200"/><use href="${outside}-use.svg#a"/><foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${outside}-frame.html"/></foreignObject><script href="${outside}-script.js"/></svg>`;
  return {
    ...Object.fromEntries(
      Object.values(files).map(({ type, body }, i) => [
        `${HOST}/file/${i}`,
        { headers: { 'content-type': type }, body },
      ]),
    ),
    '/good.png': png,
    '/outside*': notedPng,
    '/drip*': drip,
    '/silent*': silent,
    '/to-file': to('file:///etc/hostname'),
    '/to-data': to('data:image/png;base64,AAAA'),
    '/to-loop': to(`http://${HOST}/to-loop`),
    '/to-router': to('http://router.local/redirected.png'),
    '/to-elsewhere': to('http://elsewhere.test/moved.png'),
    'elsewhere.test/moved.png': png,
    '/refs.svg': { headers: { 'content-type': 'image/svg+xml' }, body: file },
    [`${HOST}/all`]: html(
      names
        .map((name, i) =>
          files[name]?.type.includes('svg') ? '' : `${img(`/file/${i}`)}${background(`/file/${i}`)}`,
        )
        .join('') + good,
    ),
    [`${HOST}/svg`]: html(inline + img('/refs.svg') + background('/refs.svg?css') + good),
    [`${HOST}/slow`]: html(
      Array.from(
        { length: 4 },
        (_, i) =>
          background(`http://slow${i}.test/drip/${i}`) + background(`http://slow${i}.test/silent/${i}`),
      ).join('') + good,
    ),
    [`${HOST}/private`]: html(
      ['http://router.local/a.png', 'http://10.0.0.1/b.png']
        .map((src) => img(src) + background(src))
        .join('') + good,
    ),
    [`${HOST}/tiny`]: html(
      `<style>img{width:9px;height:9px}</style>${good.replace('<img', '<img style="width:auto;height:auto"')}${img('/good.png', 10_000)}`,
    ),
  };
}

describe('hostile pictures', () => {
  let environment: TestEnvironment;
  let inside: Pages;
  beforeAll(async () => {
    inside = await startPages({ '/*': router });
    const hosts = { 'router.local:80': inside.port, '10.0.0.1:80': inside.port };
    environment = await startEnvironment({ routes: await routes(), hosts });
  });
  afterAll(async () => {
    for (const response of open) response.destroy();
    await environment?.close();
    await inside?.close();
  });

  /** What the background says of a source when one of the extension's own pages asks. */
  async function scan(source: {
    kind: string;
    url: string;
  }): Promise<{ unreadable?: string; marks?: unknown[] }> {
    const page = environment.chromium.context.pages().find((one) => one.url().endsWith('options.html'));
    const own = page ?? (await environment.chromium.open('options.html'));
    return own.evaluate(async (source) => {
      const message = { to: 'background', name: 'scan', request: { source, embedded: false } };
      return (await chrome.runtime.sendMessage(message)).value;
    }, source);
  }
  const urlOf = (path: string) => ({ kind: 'url', url: `http://${HOST}${path}` });

  it.for(names)('%s', async (name) => {
    const { outcome } = files[name] ?? {};
    const answer = await scan(urlOf(`/file/${names.indexOf(name)}`));
    expect(answer).toSatisfy(
      ({ unreadable, marks }: typeof answer) => unreadable !== undefined || Array.isArray(marks),
    );
    if (outcome !== 'any') expect(answer.unreadable ?? answer.marks?.length).toBe(outcome);
  });

  it.for([
    ['/to-file', 'refused'],
    ['/to-data', 'refused'],
    ['/to-loop', 'redirected'],
    ['/to-elsewhere', 'redirected'],
    ['/nowhere', 'refused'],
  ] as const)('%s ends as %s', async ([path, outcome]) => {
    const answer = await scan(urlOf(path));
    expect(answer.unreadable ?? answer.marks?.length).toBe(outcome);
  });

  it('bears 20 MB in an address', async () => {
    const url = `data:image/png;base64,${'A'.repeat(20_000_000)}`;
    expect(await scan({ kind: 'data', url })).toEqual({ unreadable: 'broken' });
  });

  it('gives up on servers that drip or never answer', async () => {
    const answers = await Promise.all([scan(urlOf('/drip/own')), scan(urlOf('/silent/own'))]);
    expect(answers).toEqual([{ unreadable: 'timeout' }, { unreadable: 'timeout' }]);
  });

  /** The texts found in the tab that shows a page. */
  async function textsIn(path: string): Promise<string[]> {
    const worker = await environment.chromium.worker();
    const ids = await worker.evaluate(
      async (url) => (await chrome.tabs.query({ url })).map(({ id }) => id ?? -1),
      `http://${HOST}${path}`,
    );
    const sightings = await sightingsByTab(environment);
    return ids.flatMap((id) => sightings.get(id) ?? []).map(({ text }) => text);
  }

  /** Opens a page, waits for the good code on it, and says who requested what is noted. */
  async function show(path: string, { count = 1, ends = true } = {}): Promise<string[]> {
    requested.length = 0;
    const page = await environment.chromium.context.newPage();
    await page.goto(`http://${HOST}${path}`, { waitUntil: ends ? 'load' : 'domcontentloaded' });
    const texts = () => textsIn(path);
    await expect.poll(texts, { timeout: 60_000 }).toContain(GOOD);
    await expect.poll(async () => (await texts()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
    await page.close();
    return [...requested];
  }

  it('reads a good code among all of them', () => show('/all', { count: 10 }).then(() => undefined));

  it('reads a good code while other servers never end', () =>
    show('/slow', { ends: false }).then(() => undefined));

  it('reads a good code before 10,000 small pictures', () => show('/tiny').then(() => undefined));

  it('asks for nothing that a vector picture refers to', async () => {
    const requests = await show('/svg');
    // The page's own request for the image of its own inline picture, and none besides.
    expect(requests.filter((one) => !one.includes('outside-inline'))).toEqual([]);
    expect(requests.filter((one) => one.endsWith('for the page'))).toHaveLength(1);
  });

  it('asks for nothing in a private network for a public page', async () => {
    const requests = await show('/private');
    expect(requests.filter((one) => one.endsWith('for the reader'))).toEqual([]);
  });
});

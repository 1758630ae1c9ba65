import { mkdtemp } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import type { Site } from '../../stand-ins/site/site';
import type { Control } from './control';

/** A browser with the extension's page open; it has visited `http://a.test/cookies` and holds that cookie. */
export interface Running {
  close(): Promise<void>;
}

interface Stage {
  folder: string;
  control: Control;
  /** Everything that is not named otherwise leads here, private addresses too, so that a visit would be seen. */
  site: Site;
  /** Where the name `inside.test` leads, which both browsers take for an address of this computer. */
  inner: Site;
}

const COOKIE_PAGE = 'http://a.test/cookies';

export async function runChromium({ folder, control, site, inner }: Stage): Promise<Running> {
  const rules = [
    `MAP control.test:80 127.0.0.1:${control.port}`,
    `MAP inside.test:80 127.0.0.1:${inner.port}`,
    `MAP *:80 127.0.0.1:${site.port}`,
    `MAP *:443 127.0.0.1:${site.httpsPort}`,
  ];
  const isPublic = [site.port, site.httpsPort].map((port) => `127.0.0.1:${port}=public`);
  const context = await chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'preview-profile-')), {
    executablePath: await findBrowser('chromium'),
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      `--ip-address-space-overrides=${isPublic.join(',')}`,
      '--ignore-certificate-errors',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(COOKIE_PAGE);
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/page.html`);
  return { close: () => context.close() };
}

/** A proxy that leads every address to the site, since Firefox has no rules for host names. */
async function startProxy({ control, site, inner }: Stage): Promise<{ port: number; close(): void }> {
  const proxy = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '');
    if (url.hostname === 'control.test') return control.handle(incoming, outgoing);
    const port = url.hostname === 'inside.test' ? inner.port : site.port;
    const { method, headers } = incoming;
    const onward = request({ port, host: '127.0.0.1', method, headers, path: url.pathname + url.search });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  proxy.on('connect', (_request, client) => {
    const onward = connect(site.httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', () => client.destroy());
    client.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { port: (proxy.address() as AddressInfo).port, close };
}

export async function runFirefox(stage: Stage): Promise<Running> {
  const proxy = await startProxy(stage);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      // By its name, which is not looked up: all others lead to a public address, as far as the extension is told.
      'network.dns.forceResolve': '93.184.215.14',
      'network.dns.localDomains': 'inside.test',
      'network.proxy.http': 'localhost',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': 'localhost',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  const page = await browser.newPage();
  await page.goto(COOKIE_PAGE);
  // Its background page opens the extension's page; a driver may not.
  await browser.installExtension(stage.folder);
  return {
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

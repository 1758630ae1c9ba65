import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busiestWindow, KEYS, type LogEntry, violations } from '../../stand-ins/virustotal';
import { codePage } from '../harness/code-page';
import { setSettings, startEnvironment, type TestEnvironment } from '../harness/environment';
import { cardOf, openCard } from '../harness/popup-page';
import { learnLimits, popupWithCodes, urlIdOf } from './popup-with-codes';

const TOKEN = '8fK2pqLx81ZtQw3v';
const MAIL = 'reader@example.org';
const FRAGMENT = 'access_token=Zt81LxQw3v8fK2pq';
const MAIL_BASE64 = Buffer.from(MAIL).toString('base64url');
const KEPT = 'https://unknown.example.com/confirm?token=&email=&m=&lang=en';
const LINK = `https://unknown.example.com/confirm?token=${TOKEN}&email=${encodeURIComponent(MAIL)}&m=${MAIL_BASE64}&lang=en#${FRAGMENT}`;
const WHOLE = LINK.split('#')[0] ?? '';
/** One that VirusTotal knows without its secrets only. */
const SHORT = `https://clean.example.com/welcome?invite=${TOKEN}`;
const NEVER = 'https://wiki.never.example.com/page';
const PRIVATE = 'http://192.168.1.1/admin?pw=hunter2hunter';
const V2_BAD = 'https://malicious.example.com/v2';
const V2_UNKNOWN = 'https://unknown.example.com/v2';
const AUTO = [1, 2, 3].map((n) => `https://unknown.example.com/auto-${n}?session=${TOKEN}${n}`);

/** Everything a request says, with what an id in its path stands for. */
function readable({ path, query, body }: LogEntry): string {
  const id = path.split('/').at(-1) ?? '';
  const parts = [path, query, body, Buffer.from(id, 'base64url').toString()];
  return parts.flatMap((part) => [part, part.replace(/%[0-9a-f]{2}/gi, decodeURIComponent)]).join('\n');
}
const SECRETS = [TOKEN, MAIL, MAIL_BASE64, encodeURIComponent(MAIL), Buffer.from(MAIL).toString('hex')];
const FRAGMENTS = [FRAGMENT, 'Zt81LxQw3v8fK2pq', Buffer.from(FRAGMENT).toString('base64url')];

describe('what leaves the device', () => {
  let environment: TestEnvironment;
  let popup: Page;
  const log = () => environment.virusTotal.log.filter(({ path }) => !path.startsWith('/api/v3/users/'));
  const card = (text: string) => cardOf(popup, text);
  const opened = (text: string) => openCard(popup, text);
  const press = async (text: string, name: string) =>
    (await opened(text)).getByRole('button', { name, exact: true }).click();
  const waitForLookUp = async (text: string, state: string) =>
    (await opened(text)).locator(`[data-look-up=${state}]`).waitFor();
  /** Opens the view of what is sent, and returns what of it is not crossed out. */
  async function announced(text: string): Promise<string> {
    const details = (await opened(text)).locator('details').filter({ hasText: 'What exactly is sent?' });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    return shown(text);
  }
  async function shown(text: string): Promise<string> {
    const disclosed = card(text).locator('.disclosed').last();
    await disclosed.waitFor();
    return disclosed.evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const crossedOut of copy.querySelectorAll('s')) crossedOut.remove();
      return copy.textContent ?? '';
    });
  }

  beforeAll(async () => {
    const routes = {
      'blank.test/': '<!doctype html><title>Blank</title>',
      ...(await codePage('codes.test', AUTO, 'width="220"')),
    };
    environment = await startEnvironment({ routes, key: KEYS.premium });
    await learnLimits(environment);
    await setSettings(environment, { neverSend: ['never.example.com'] });
    ({ popup } = await popupWithCodes(environment, [LINK, SHORT, NEVER, PRIVATE, V2_BAD, V2_UNKNOWN]));
  });
  afterAll(() => environment?.close());

  it('is a fingerprint unless the user says otherwise', async () => {
    await (await opened(LINK))
      .getByText('Sends only a number made from the address, not the address.')
      .waitFor();
    expect(await announced(LINK)).toBe(urlIdOf(LINK));
    expect(log()).toEqual([]);
    await press(LINK, 'Ask VirusTotal');
    await waitForLookUp(LINK, 'unknown');
    await card(LINK).getByText('The address itself was not sent.').waitFor();
    expect(log().map(({ method, path, query, body }) => [method, path, query, body])).toEqual([
      ['GET', `/api/v3/urls/${urlIdOf(LINK)}`, '', ''],
    ]);
  });

  it('is the address without its secrets at the second step, exactly as it was shown', async () => {
    const announcement = await announced(LINK);
    expect(announcement).toBe(KEPT);
    await press(LINK, 'Ask with the address');
    await expect.poll(() => log().length).toBe(2);
    const sent = Buffer.from(log()[1]?.path.split('/').at(-1) ?? '', 'base64url').toString();
    expect(sent).toBe(announcement);
    await card(LINK).getByText('Nobody has asked about this address before.').waitFor();
  });

  it('is published by its own button only, and as it was shown', async () => {
    await press(LINK, 'Have it examined …');
    await card(LINK).getByText('This publishes the address.').waitFor();
    const announcement = await shown(LINK);
    expect(announcement).toBe(KEPT);
    expect(log()).toHaveLength(2);
    await press(LINK, 'Publish it and have it examined');
    await waitForLookUp(LINK, 'queued');
    expect(log()[2]).toMatchObject({ method: 'POST', path: '/api/v3/urls' });
    expect(new URLSearchParams(log()[2]?.body).get('url')).toBe(announcement);
    await press(LINK, 'Cancel');
  });

  it('never held a secret so far, in any encoding, nor the part after #', () => {
    for (const entry of log())
      for (const secret of [...SECRETS, ...FRAGMENTS]) expect(readable(entry)).not.toContain(secret);
  });

  it('says of a report on the shortened address that it is not about the whole one', async () => {
    await announced(SHORT);
    await card(SHORT).getByRole('combobox').selectOption('redacted');
    await press(SHORT, 'Ask VirusTotal');
    await waitForLookUp(SHORT, 'known');
    await (await opened(SHORT)).getByText('For the address without its secrets.').waitFor();
    expect(await card(SHORT).getAttribute('data-state')).toBe('unknown');
    expect(await card(SHORT).textContent()).toContain('Only a shortened form of the address was judged');
  });

  it('is the whole address only when it was chosen', async () => {
    await waitForLookUp(LINK, 'failed');
    await announced(LINK);
    await card(LINK).getByRole('combobox').selectOption('whole');
    await expect.poll(() => shown(LINK)).toBe(WHOLE);
    const before = log().length;
    await press(LINK, 'Try again');
    await expect.poll(() => log().length).toBe(before + 1);
    const last = log().at(-1) as LogEntry;
    expect(Buffer.from(last.path.split('/').at(-1) ?? '', 'base64url').toString()).toBe(WHOLE);
    for (const secret of FRAGMENTS) expect(readable(last)).not.toContain(secret);
  });

  it('is nothing for sites on the list and for private addresses, and it says so', async () => {
    await (await opened(NEVER)).getByText('on your list of sites that are never sent').waitFor();
    await (await opened(PRIVATE)).getByText('so nothing is sent anywhere').first().waitFor();
    for (const text of [NEVER, PRIVATE])
      expect(await (await opened(text)).getByRole('button', { name: /Ask/ }).count()).toBe(0);
    // Not even by asking the background directly.
    const before = log().length;
    const codeId = await card(NEVER).getAttribute('data-code');
    const response = await popup.evaluate(
      (id) =>
        chrome.runtime.sendMessage({
          to: 'background',
          name: 'lookUp',
          request: { codeId: id, step: 'whole' },
        }),
      codeId,
    );
    expect(response).toEqual({ value: { refused: 'never-sent' } });
    expect(log()).toHaveLength(before);
  });

  it('shows what was used and what is left, in the popup and in the options', async () => {
    const used = environment.virusTotal.quotaOf(KEYS.premium).usage(Date.now());
    await popup.getByText(`${(1000 - used.hour).toLocaleString('en')} of 1,000 left this minute`).waitFor();
    const options = await environment.chromium.open('options.html');
    await options
      .getByText(`Today: ${used.day} of 30,000 used, ${(30_000 - used.day).toLocaleString('en')} left`)
      .waitFor();
    await options.getByText(`This month: ${used.month} of 900,000 used`).waitFor();
    await options
      .getByText(/starts again in \d+ (hours|minutes)/)
      .first()
      .waitFor();
    await options.close();
  });

  it('is listed in the settings, each request once, without a secret', async () => {
    const options = await environment.chromium.open('options.html');
    await options.locator('#sent li').first().waitFor();
    const more = options.locator('#sent').getByRole('button', { name: /^Show \d+ more$/ });
    if (await more.isVisible()) await more.click();
    const rows = await options.locator('#sent li').allTextContents();
    expect(rows.filter((row) => row.includes('www.virustotal.com'))).toHaveLength(
      environment.virusTotal.log.length,
    );
    expect(rows.at(0)).toMatch(/You asked for it\.$/);
    for (const what of [
      'Only a number made from the link was sent',
      'without its secrets: https://unknown.example.com/',
    ])
      expect(rows.join('\n')).toContain(what);
    for (const secret of [...SECRETS, ...FRAGMENTS, KEYS.premium])
      expect(rows.join('\n')).not.toContain(secret);
    await options.close();
  });

  describe('to version 2', () => {
    beforeAll(async () => {
      await setSettings(environment, { apiVersion: 'v2' });
      await popup.reload();
    });

    it('is never offered as a fingerprint, which it cannot be asked with', async () => {
      await (await opened(V2_BAD)).getByText('cannot be asked with a number made from the address').waitFor();
      await card(V2_BAD).getByText('Sends the address without secrets.').waitFor();
      await announced(V2_BAD);
      const steps = await card(V2_BAD).getByRole('combobox').locator('option').allTextContents();
      expect(steps).toEqual(['the address without secrets', 'the whole address']);
      const options = await environment.chromium.open('options.html');
      await options.getByText('cannot be asked with a number made from the address').waitFor();
      expect(await options.getByText('My key has other limits').count()).toBe(0);
      await options.close();
    });

    it('holds the key where version 2 wants it and nowhere else', async () => {
      const before = log().length;
      await press(V2_BAD, 'Ask VirusTotal');
      await waitForLookUp(V2_BAD, 'known');
      expect(await card(V2_BAD).getAttribute('data-state')).toBe('malicious');
      await press(V2_UNKNOWN, 'Ask VirusTotal');
      await waitForLookUp(V2_UNKNOWN, 'unknown');
      expect(await card(V2_UNKNOWN).getAttribute('data-state')).toBe('unknown');
      const sent = log().slice(before);
      expect(sent.map(({ method, path, keyIn }) => [method, path, ...keyIn])).toEqual([
        ['POST', '/vtapi/v2/url/report', 'body'],
        ['POST', '/vtapi/v2/url/report', 'body'],
      ]);
      expect(sent.map(({ body }) => new URLSearchParams(body).get('resource'))).toEqual([V2_BAD, V2_UNKNOWN]);
    });
    afterAll(() => setSettings(environment, { apiVersion: 'v3' }));
  });

  describe('without a click', () => {
    it('is nothing while the user did not turn it on', async () => {
      const before = log().length;
      const page = await environment.chromium.context.newPage();
      await page.goto('http://codes.test/');
      await expect.poll(async () => (await codesOf(page)).length, { timeout: 20_000 }).toBe(AUTO.length);
      expect(log()).toHaveLength(before);
      await page.close();
    });

    it('never is a whole address, and no more than the share of the limits', async () => {
      await setSettings(environment, {
        apiKey: KEYS.free,
        autoCheck: true,
        autoShare: 0.25,
        defaultStep: 'whole',
      });
      const before = log().length;
      const page = await environment.chromium.context.newPage();
      await page.goto('http://codes.test/');
      await expect.poll(() => log().length, { timeout: 20_000 }).toBe(before + 1);
      await expect.poll(async () => (await codesOf(page)).length, { timeout: 20_000 }).toBe(AUTO.length);
      const auto = log().slice(before);
      // A quarter of four a minute is one.
      expect(auto).toHaveLength(1);
      expect(auto[0]?.method).toBe('GET');
      for (const entry of auto) expect(readable(entry)).not.toContain(TOKEN);
    });

    async function codesOf(page: Page): Promise<unknown[]> {
      const worker = await environment.chromium.worker();
      return worker.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const key = `tab:${tab?.id}`;
        return ((await chrome.storage.session.get(key))[key] ?? []) as unknown[];
      }, page.url());
    }
  });

  it('was never anything private, nor anything that it must not be', () => {
    expect(violations(environment.virusTotal.log, 1000)).toEqual([]);
    expect(busiestWindow(log().filter(({ user }) => user === 'free-user'))).toBeLessThanOrEqual(4);
    const all = log().map(readable).join('\n');
    for (const never of ['192.168', 'hunter2hunter', 'never.example.com']) expect(all).not.toContain(never);
    expect(log().filter(({ path }) => path === '/api/v3/urls')).toHaveLength(1);
    // One within its share, and none before it was turned on.
    const auto = log().filter(
      (one) => readable(one).includes('/auto-') || AUTO.some((url) => one.path.includes(urlIdOf(url))),
    );
    expect(auto).toHaveLength(1);
  });
});

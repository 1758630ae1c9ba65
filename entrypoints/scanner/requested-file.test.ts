import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ScannerRequest, scannerAddress } from '../../utils/codes/scanner-request';
import { keepHistory } from '../../utils/platform/settings';
import { clearSent, listSent } from '../../utils/sent-requests/sent-store';
import { takeRequested } from './requested-file';

const addresses: Record<string, string[]> = {
  'public.example': ['93.184.215.14', '2001:500::1'],
  'inside.example': ['93.184.215.14', '192.168.0.1'],
  'inside6.example': ['fd00::1'],
};

/** Firefox's way to ask where a name leads. */
const dns = {
  resolve: async (host: string) => {
    const found = addresses[host];
    if (!found) throw new Error('NS_ERROR_UNKNOWN_HOST');
    return { addresses: found };
  },
};

async function request(
  url: string,
  pageUrl?: string,
  more: Pick<ScannerRequest, 'private' | 'from' | 'isShown'> = {},
) {
  const address = await scannerAddress({ url, ...(pageUrl !== undefined && { pageUrl }), ...more });
  return takeRequested(new URL(address).search);
}

describe('a file behind a link', () => {
  beforeEach(() => {
    Object.assign(fakeBrowser, { dns });
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('PDF')),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each(['inside', 'inside6'])(
    'of a public page is not asked for where its name leads inside: %s',
    async (name) => {
      const problem = { name: 'a.pdf', problem: 'forbidden-address' };
      expect(await request(`https://${name}.example/x/a.pdf`, 'https://page.example/')).toEqual(problem);
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it('is loaded where its name leads elsewhere, or where nobody can tell', async () => {
    for (const host of ['public.example', 'unknown.example'])
      expect(await request(`https://${host}/a.pdf`, 'https://page.example/')).toMatchObject({
        name: 'a.pdf',
        file: {},
      });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is noted when it is asked for, unless it was in a private window or no history is kept', async () => {
    await clearSent();
    await request('https://public.example/a.pdf?token=s3cretS3cretS3cret', 'https://page.example/');
    await request('https://public.example/b.pdf', 'https://page.example/', { private: true });
    await keepHistory.setValue(false);
    await request('https://public.example/c.pdf', 'https://page.example/');
    await keepHistory.removeValue();
    await request('https://inside.example/x/a.pdf', 'https://page.example/');
    expect(await listSent()).toMatchObject([
      { host: 'public.example', purpose: 'file', about: 'https://public.example/a.pdf?token=', why: 'asked' },
    ]);
  });

  it('is asked of the page that links to it where its server gives nobody else more than a page to sign in on', async () => {
    const asked = vi.fn(async () => ({
      value: { data: `data:application/pdf;base64,${btoa('%PDF-1.4')}`, name: 'invoice.pdf' },
    }));
    Object.assign(fakeBrowser.tabs, { sendMessage: asked });
    const from = { tabId: 4, frameId: 2 };
    const open = (url: string) => request(url, 'https://public.example/', { from });
    const held = { name: 'invoice.pdf', file: expect.objectContaining({ size: 8 }) };

    vi.mocked(fetch).mockImplementation(async (address) =>
      String(address).startsWith('data:')
        ? new Response('%PDF-1.4')
        : new Response('<!doctype html><p>Sign in'),
    );
    await clearSent();
    expect(await open('https://public.example/mine')).toEqual(held);
    expect(asked.mock.calls[0]).toEqual([
      4,
      expect.objectContaining({
        name: 'readHeldFile',
        request: expect.objectContaining({ url: 'https://public.example/mine' }),
      }),
      { frameId: 2 },
    ]);
    expect(await listSent()).toHaveLength(2);
    // What the page has made is nobody else's.
    vi.mocked(fetch).mockClear();
    expect(await open('blob:https://public.example/1')).toEqual(held);
    expect(vi.mocked(fetch).mock.calls.flat()).toEqual([expect.stringMatching(/^data:/)]);
    expect(await listSent()).toHaveLength(2);
    // What is had without the page's rights is not asked for with them.
    asked.mockClear();
    vi.mocked(fetch).mockImplementation(async () => new Response('%PDF-1.4'));
    expect(await open('https://public.example/a.pdf')).toMatchObject({ name: 'a.pdf' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('that the browser shows is taken from what its page has, and only else asked of its server', async () => {
    const answers = [{ data: `data:application/pdf;base64,${btoa('%PDF-1.4')}` }, { unreadable: 'refused' }];
    const asked = vi.fn(async () => ({ value: answers.shift() }));
    Object.assign(fakeBrowser.tabs, { sendMessage: asked });
    const open = () =>
      request('https://public.example/a.pdf', 'https://public.example/', {
        from: { tabId: 4, frameId: 0 },
        isShown: true,
      });
    vi.mocked(fetch).mockImplementation(async () => new Response('%PDF-1.4'));
    await clearSent();
    expect(await open()).toMatchObject({ name: 'a.pdf', file: {} });
    expect(asked.mock.calls[0]).toMatchObject([
      4,
      { request: { url: 'https://public.example/a.pdf', cachedOnly: true } },
      { frameId: 0 },
    ]);
    expect(vi.mocked(fetch).mock.calls.flat()).toEqual([expect.stringMatching(/^data:/)]);
    expect(await listSent()).toEqual([]);
    expect(await open()).toMatchObject({ name: 'a.pdf', file: {} });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await listSent()).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is loaded for a page that is inside itself', async () => {
    expect(await request('https://inside.example/a.pdf', 'http://192.168.0.2/')).toHaveProperty('file');
  });
});

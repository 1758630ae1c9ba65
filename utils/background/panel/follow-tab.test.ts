import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from '#imports';
import type { Sighting } from '../../codes/sightings';
import { sightingsIn, updateSightings } from '../../codes/sightings';
import { userRequestHandlers } from '../user-requests';
import { panelHandlers } from './follow-tab';

const settings = vi.hoisted(() => ({ automatic: false }));
vi.mock('../../platform/settings', async (original) => ({
  ...(await original<object>()),
  autoScan: { getValue: async () => settings.automatic },
}));

const sighting = (handle: string, rest: Partial<Sighting> = {}) =>
  ({ handle, codeId: handle, text: handle, ...rest }) as Sighting;
const follow = () => panelHandlers.followTab({ tabId: 5 }, {} as Browser.runtime.MessageSender);
const handles = async () => (await sightingsIn(5)).map(({ handle }) => handle);

describe('a tab that the panel follows', () => {
  let scanTab: MockInstance<typeof userRequestHandlers.scanTab>;
  let status = 'complete';
  let isScriptThere = true;

  beforeEach(async () => {
    fakeBrowser.reset();
    Object.assign(settings, { automatic: false });
    status = 'complete';
    isScriptThere = true;
    scanTab = vi.spyOn(userRequestHandlers, 'scanTab').mockResolvedValue({ found: 2 });
    Object.assign(fakeBrowser.tabs, {
      get: async () => ({ id: 5, status }),
      sendMessage: async () => {
        if (!isScriptThere) throw new Error('Receiving end does not exist.');
        return { value: [] };
      },
    });
    Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
    await updateSightings(5, () => [sighting('read'), sighting('shown', { indirect: true, onScreen: true })]);
  });

  it('is not read by itself where that is off, and has the codes of the page that was asked for', async () => {
    expect(await follow()).toEqual({ found: 2 });
    expect(scanTab).not.toHaveBeenCalled();
  });

  it('has none of the page before, which nobody took off the list', async () => {
    isScriptThere = false;
    expect(await follow()).toEqual({ found: 0, problem: 'not-asked' });
    expect(await handles()).toEqual(['shown']);
    expect(scanTab).not.toHaveBeenCalled();
  });

  it('says nothing of a page while another one is on its way', async () => {
    status = 'loading';
    expect(await follow()).toEqual({ found: 0, problem: 'not-asked' });
    expect(await handles()).toEqual(['read', 'shown']);
  });

  it('is read where pages are by themselves', async () => {
    settings.automatic = true;
    expect(await follow()).toEqual({ found: 2 });
    expect(scanTab).toHaveBeenCalledOnce();
  });

  it('lists nothing of the page before where no script may be, though pages are read by themselves', async () => {
    settings.automatic = true;
    isScriptThere = false;
    scanTab.mockResolvedValue({ found: 0, problem: 'browser-page' });
    expect(await follow()).toEqual({ found: 0, problem: 'browser-page' });
    expect(await handles()).toEqual(['shown']);
  });

  it('may be closed by now', async () => {
    Object.assign(fakeBrowser.tabs, { get: async () => Promise.reject(new Error('No tab')) });
    expect(await follow()).toEqual({ found: 0, problem: 'tab-closed' });
  });
});

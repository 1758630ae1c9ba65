import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allFinds, changeFinds, type Find, findByCode, findsIn } from './finds';

const find = (handle: string): Find => ({
  handle,
  frameId: 0,
  codeId: `code ${handle}`,
  text: handle,
  how: [],
  otherTexts: [],
  nested: false,
  signals: [],
  page: '',
  at: 0,
  private: false,
});

describe('finds', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keeps each tab’s finds apart', async () => {
    await changeFinds(1, () => [find('a')]);
    await changeFinds(2, () => [find('b')]);
    expect((await findsIn(1)).map((one) => one.handle)).toEqual(['a']);
    expect([...(await allFinds()).keys()]).toEqual([1, 2]);
    expect((await findByCode('code b'))?.handle).toBe('b');
  });

  it('loses nothing when two frames report at the same time', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => changeFinds(1, (finds) => [...finds, find(String(i))])),
    );
    expect(await findsIn(1)).toHaveLength(30);
  });

  it('goes on after a change that failed', async () => {
    const failing = changeFinds(1, () => {
      throw new Error('bug');
    });
    await expect(failing).rejects.toThrow('bug');
    await changeFinds(1, () => [find('a')]);
    expect(await findsIn(1)).toHaveLength(1);
  });

  it('is bounded, and leaves no empty list behind', async () => {
    await changeFinds(1, () => Array.from({ length: 500 }, (_, i) => find(String(i))));
    expect(await findsIn(1)).toHaveLength(200);
    await changeFinds(1, () => []);
    expect((await allFinds()).size).toBe(0);
  });
});

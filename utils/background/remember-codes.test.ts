import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn } from '../codes/sightings';
import type { FoundCode } from '../files/found-in';
import { keepHistory } from '../platform/settings';
import type { Code, CodePart } from '../reader/code';
import { openDatabase } from '../store/database';
import { rememberCodes } from './remember-codes';

const SENDER = { tab: { id: 8, incognito: false }, frameId: 0, url: 'https://own.example/' } as never;
const corners = [0, 1, 2, 3].map(() => ({ x: 0, y: 0 })) as unknown as Code['corners'];
const inFile = (text: string, more: { part?: CodePart; joinedFrom?: number } = {}): FoundCode => ({
  code: { text, corners, how: [], otherTexts: [], nested: false, ...more },
  foundIn: { kind: 'file', path: ['a.png'] },
});
const kept = async () => (await (await openDatabase()).getAll('codes')).map(({ text }) => text).sort();
const listed = async () => (await sightingsIn(8)).map(({ text }) => text);

beforeEach(async () => {
  fakeBrowser.reset();
  await (await openDatabase()).clear('codes');
});

it.each([
  ['in the history', true, kept],
  ['in its tab where there is none', false, listed],
])('puts a text in the place of its parts %s', async (_, isKept, texts) => {
  await keepHistory.setValue(isKept);
  const part = { number: 1, of: 2 };
  const ids = await rememberCodes({ found: [inFile('https', { part }), inFile('other')] }, SENDER);
  expect(await texts()).toEqual(['https', 'other']);
  const whole = inFile('https://a.example/', { joinedFrom: 2 });
  await rememberCodes({ found: [whole], replaced: ids.slice(0, 1) }, SENDER);
  expect((await texts()).sort()).toEqual(['https://a.example/', 'other']);
});

it('takes nothing off the history but parts', async () => {
  await keepHistory.setValue(true);
  const ids = await rememberCodes({ found: [inFile('other')] }, SENDER);
  await rememberCodes({ found: [], replaced: ids }, SENDER);
  expect(await kept()).toEqual(['other']);
});

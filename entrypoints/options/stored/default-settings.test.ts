import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import {
  apiKey,
  autoScan,
  defaultDisclosure,
  neverSend,
  pausedSites,
} from '../../../utils/platform/settings';
import { restoreDefaults } from './default-settings';

it('puts settings back to what they were at first, keeps lists, and the key unless told otherwise, and undoes it', async () => {
  const KEY = 'a'.repeat(64);
  const now = () =>
    Promise.all([apiKey, defaultDisclosure, autoScan, neverSend, pausedSites].map((one) => one.getValue()));
  await Promise.all([
    apiKey.setValue(KEY),
    defaultDisclosure.setValue('whole'),
    autoScan.setValue(false),
    neverSend.setValue(['a.example']),
    pausedSites.setValue(['b.example']),
  ]);
  const before = await now();
  const undo = await restoreDefaults('settings');
  expect(await now()).toEqual([KEY, 'id', true, ['a.example'], ['b.example']]);
  await undo();
  expect(await now()).toEqual(before);
  const undoAll = await restoreDefaults('settings-and-key');
  expect(await now()).toEqual(['', 'id', true, ['a.example'], ['b.example']]);
  await undoAll();
  expect(await now()).toEqual(before);
});

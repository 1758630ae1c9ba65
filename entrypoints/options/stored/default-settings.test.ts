import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import * as settings from '../../../utils/platform/settings';
import { restoreDefaults } from './default-settings';

const { apiKey, autoScan, defaultDisclosure, neverSend, pausedSites } = settings;

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

it('leaves out no setting but lists of sites and what only the extension sets', async () => {
  const all = Object.entries(settings).flatMap(([name, one]) =>
    typeof one === 'object' ? [{ name, one }] : [],
  );
  expect(all.length).toBeGreaterThan(15);
  for (const { one } of all) await one.setValue('changed' as never);
  await restoreDefaults('settings-and-key');
  const kept = await Promise.all(
    all.map(async ({ name, one }) => ((await one.getValue()) === 'changed' ? [name] : [])),
  );
  expect(kept.flat().sort()).toEqual(['neverSend', 'pausedSites', 'registryServers', 'reportSecret']);
});

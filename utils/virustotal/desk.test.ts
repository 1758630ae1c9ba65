import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, report, type World } from './testing';

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await createWorld();
});

const URL_A = 'https://www.example.org/menu';
const user = { step: 'id', by: 'user', privateWindow: false } as const;

describe('asking', () => {
  it('keeps the report of a known address and asks no second time', async () => {
    world.answer(() => report(URL_A, { malicious: 3, harmless: 60 }));
    const { key } = await world.desk.ask(URL_A, user);
    await world.desk.resume();
    const view = await world.desk.get(key);
    expect(view.lookUp?.state).toBe('known');
    expect(view.report?.report.positives).toBe(3);
    expect((await world.desk.ask(URL_A, user)).state).toBe('known');
    await world.desk.resume();
    expect(world.requests).toHaveLength(1);
    expect(world.requests[0]?.url).toBe(`https://www.virustotal.com/api/v3/urls/${key}`);
  });

  it('says unknown, not clean, on 404', async () => {
    world.answer(() => Response.json({ error: { code: 'NotFoundError', message: 'x' } }, { status: 404 }));
    const { key } = await world.desk.ask(URL_A, user);
    await world.desk.resume();
    const view = await world.desk.get(key);
    expect(view.lookUp?.state).toBe('unknown');
    expect(view.report).toBeUndefined();
  });

  it('fails with a reason on a wrong key', async () => {
    world.answer(() => Response.json({ error: { code: 'WrongCredentialsError' } }, { status: 401 }));
    const { key } = await world.desk.ask(URL_A, user);
    await world.desk.resume();
    expect((await world.desk.get(key)).lookUp).toMatchObject({ state: 'failed', reason: 'wrong-key' });
  });
});

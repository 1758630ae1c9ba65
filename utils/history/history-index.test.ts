import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { markChecked, rememberSeen, type SeenCode } from '../store/codes';
import { connect, type Database } from '../store/database';
import { deleteCodes } from '../store/delete-codes';
import { seenCode, storedReport } from '../store/history.testing';
import { putReport } from '../store/reports.testing';
import { type HistoryIndex, type HistoryQuery, loadHistoryIndex } from './history-index';

const NOW = Date.now();
let db: Database;
let names: Map<string, string>;
let index: HistoryIndex;

async function remember(name: string, at: number, more: Partial<SeenCode> = {}): Promise<void> {
  const code = seenCode(name, at, more);
  names.set(code.id, name);
  await rememberSeen(db, code);
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
  names = new Map();
  await remember('bank', 40, { page: 'https://Mail.example/inbox', lookUpKey: 'bad' });
  await remember('Menu', 10, { page: 'https://cafe.example/' });
  await remember('bücher', 30, { lookUpKey: 'good' });
  await remember('net', 20, { id: 'ab12', text: 'WIFI:T:WPA;S:Cafe;P:secret;;' });
  await remember('menu2', 35, { page: 'https://mail.example/inbox' });
  await markChecked(db, 'ab12', 50);
  await putReport(db, storedReport('bad', NOW, ['A', 'B', 'C', 'D']));
  await putReport(db, storedReport('good', NOW));
  index = await loadHistoryIndex(db);
});

const found = (query: Partial<HistoryQuery>, now = NOW) =>
  index.find({ sort: 'last-seen', ...query }, now).map((id) => names.get(id));

describe('the search of the history', () => {
  it('finds parts of domain, text and page, all words of them, in any case', () => {
    expect(found({})).toEqual(['bank', 'menu2', 'bücher', 'net', 'Menu']);
    expect(found({ words: ' ' })).toHaveLength(5);
    expect(found({ words: 'ENU' })).toEqual(['menu2', 'Menu']);
    expect(found({ words: 'inbox bank' })).toEqual(['bank']);
    expect(found({ words: 'cafe' })).toEqual(['net', 'Menu']);
    expect(found({ words: 'bücher' })).toEqual(['bücher']);
    expect(found({ words: 'nothing' })).toEqual([]);
    // No hit reaches from one part or row into the next.
    expect(found({ words: 'examplehttps' })).toEqual([]);
    expect(found({ words: '\0' })).toHaveLength(5);
  });

  it('filters', () => {
    expect(found({ level: 'malicious' })).toEqual(['bank']);
    expect(found({ level: 'nothing-found' })).toEqual(['bücher']);
    expect(found({ level: 'nothing-found' }, NOW + 200_000)).toEqual([]);
    expect(found({ level: 'unknown' }, NOW + 200_000)).toContain('bücher');
    expect(found({ kind: 'wifi' })).toEqual(['net']);
    expect(found({ isChecked: true })).toEqual(['net']);
    expect(found({ isChecked: false })).toHaveLength(4);
    expect(found({ since: 35 })).toEqual(['bank', 'menu2']);
    expect(found({ ids: new Set(['ab12']), words: 'cafe' })).toEqual(['net']);
  });

  it('sorts', () => {
    expect(found({ sort: 'first-seen' })).toEqual(['bank', 'menu2', 'bücher', 'net', 'Menu']);
    expect(found({ sort: 'domain' })).toEqual(['bank', 'bücher', 'Menu', 'menu2', 'net']);
    expect(found({ sort: 'verdict' })).toEqual(['bank', 'menu2', 'net', 'Menu', 'bücher']);
  });

  it('takes in what has changed', async () => {
    await deleteCodes(db, ['ab12']);
    await remember('Menu', 60);
    await index.refresh(db, ['ab12', seenCode('Menu', 0).id]);
    expect(found({})).toEqual(['Menu', 'bank', 'menu2', 'bücher']);
    expect(index.row('ab12')).toBeUndefined();
    expect(index.row(seenCode('Menu', 0).id)).toMatchObject({ firstSeen: 10, lastSeen: 60 });
  });

  it('finds in thousands of rows exactly what a plain search finds', async () => {
    for (let i = 0; i < 400; i++) await remember(`s${(i * 7919) % 1000}x${i % 13}`, i);
    index = await loadHistoryIndex(db);
    const plain = (word: string) =>
      [...names].filter(([id]) => index.row(id)?.text.includes(word)).map(([, name]) => name);
    for (const word of ['s1', 'x1', '99', 's', '.example', '9x12.'])
      expect(found({ words: word }).sort()).toEqual(plain(word).sort());
  });
});

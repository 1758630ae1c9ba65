import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SYMBOL_KINDS } from '../reader/code';
import { codeId, markChecked, rememberSeen, type SeenCode } from '../store/codes';
import { reportOf, seen } from '../store/codes.testing';
import { connect, type Database } from '../store/database';
import { allRows } from '../store/history.testing';
import { putReport } from '../store/reports.testing';
import { judgedReport, lookUpOf, urlReport } from '../virustotal/report.testing';
import { exportHistory as exportBlob } from './export-history';
import { exportText } from './export-text';
import { importHistory } from './import-history';

let db: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
});

const exportHistory = async (...given: Parameters<typeof exportBlob>) => (await exportBlob(...given)).text();

const SECRET = 'Zq81LxQw3v8fK2pq';
/** Every kind of code with a secret in it, `$` where it stands; a key where the address was asked about. */
const TEXTS: [kind: string, text: string, key?: string][] = [
  ['wifi', 'WIFI:T:WPA;S:cafe;P:$;;'],
  ['otp', 'otpauth://totp/Example:reader?secret=$'],
  ['otp-migration', 'otpauth-migration://offline?data=$'],
  ['esim', 'LPA:1$smdp.example.com$$'],
  ['esim', 'https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=LPA:1$smdp.example.com$$', 'k0'],
  ['device-link', 'tg://login?token=$'],
  ['device-link', 'https://t.me/login/$', 'k1'],
  ['device-link', 'https://login.weixin.qq.com/l/$'],
  ['web', 'https://go.example/r?to=https%3A%2F%2Ft.me%2Flogin%2F$', 'k2'],
  ['web', 'https://www.example.org/reset?token=$', 'k3'],
  ['web', 'https://reader:$@www.example.org/', 'k4'],
  ['web', 'http://192.168.1.1/admin?password=$'],
  ['contact', 'BEGIN:VCARD\nFN:Reader\nNOTE:$\nEND:VCARD'],
  ['fido', `FIDO:/${'1234567890'.repeat(5)}`],
  ['text', 'The door opens with $'],
];
const textOf = (template: string) => template.replace(/\$(?=$|[;@\n])/g, SECRET);

async function remember(text: string, key?: string): Promise<void> {
  const id = await codeId(text);
  const signals = [{ rule: 'plain-http', level: 'low' as const, evidence: { written: text } }];
  await rememberSeen(db, {
    id,
    text,
    how: [],
    otherTexts: [],
    nested: false,
    signals,
    at: 1,
    page: `https://mail.example/u/${SECRET}`,
    ...(key !== undefined && { lookUpKey: key }),
  });
  await markChecked(db, id, 5);
  if (key === undefined) return;
  const url = /^https?:/.test(text) ? text : 'https://www.example.org/';
  const report = judgedReport(0, 0, 90, { url, finalUrl: url, redirects: [url] });
  await putReport(db, { key, report, fetchedAt: 1, staleAt: 2, step: 'whole' });
}

describe('the exported history', () => {
  it('holds no secret of any kind of code, unless it is asked for', async () => {
    for (const [, text, key] of TEXTS) await remember(textOf(text), key);
    const text = await exportHistory(db, { now: 5000 });
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('1234567890');
    const { codes } = JSON.parse(text);
    expect(codes).toHaveLength(TEXTS.length);
    for (const code of codes) {
      expect(code.kind).toMatch(/^[a-z-]+$/);
      // Whatever is left out says so.
      expect(code.withheld ?? code.secretsRemoved).toBeTruthy();
    }
    const reset = codes.find((one: { text?: string }) =>
      one.text?.startsWith('https://www.example.org/reset'),
    );
    expect(reset).toMatchObject({
      kind: 'web',
      secretsRemoved: true,
      text: 'https://www.example.org/reset?token=',
    });
  });

  it('holds every kind of code whole where that is asked for', async () => {
    for (const [, text, key] of TEXTS) await remember(textOf(text), key);
    const { codes } = JSON.parse(await exportHistory(db, { now: 5000, withSecrets: true }));
    const exported = codes.map(({ kind, text }: { kind: string; text: string }) => [kind, text]);
    expect(exported.toSorted()).toEqual(TEXTS.map(([kind, text]) => [kind, textOf(text)]).toSorted());
  });

  it.each([
    ['turns the direction', 'https://a.example/\u202egpj.exe'],
    ['is not seen', 'https://a.example/\u200b\u2066\u061cx'],
    ['lies beyond the first plane', 'https://a.example/\u{e0041}\u{e0001}'],
    ['is a control', 'Hello\u0085\u009b\u2028there'],
  ])('shows what %s as an escape, which means the same', async (_, text) => {
    await remember(text);
    for (const withSecrets of [true, false]) {
      const exported = await exportHistory(db, { now: 5000, withSecrets });
      expect(exported.replaceAll('\n', '')).not.toMatch(
        /\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u,
      );
      if (withSecrets) expect(JSON.parse(exported).codes[0].text).toBe(text);
    }
  });
});

describe('a history of several batches', () => {
  it.each([
    ['one after the other', (i: number) => i],
    ['all at one time', () => 7],
    ['some at one time', (i: number) => Math.floor(i / 30)],
    ['most at one time', (i: number) => (i < 20 || i > 180 ? i : 100)],
  ])('holds each code once, the longest unseen first, where they were seen %s', async (_, timeOf) => {
    const ids = Array.from({ length: 220 }, (__, i) => String(i).padStart(3, '0'));
    const codes = ids.map((id, i) => seen(id, timeOf(i), { text: `https://code${id}.example/` }));
    await rememberSeen(db, ...codes.toReversed());
    const exported = JSON.parse(await exportHistory(db, { now: 5000 })).codes;
    expect(exported.map(({ text }: { text: string }) => text)).toEqual(codes.map(({ text }) => text));
  });
});

describe('what is said of a code', () => {
  it('withholds what is no web address, with the evidence that quotes it, unless asked for', async () => {
    const signals = [
      { rule: 'open-network', level: 'low' as const, evidence: { password: 'hunter2hunter' } },
    ];
    await rememberSeen(db, seen('wifi', 1, { text: 'WIFI:S:x;P:hunter2hunter;;', signals }));
    await rememberSeen(db, seen('web', 2, { lookUpKey: 'k' }));
    for (const id of ['wifi', 'web']) await markChecked(db, id, 5);
    await putReport(db, reportOf('k', 10, ['E']));
    const short = await exportHistory(db, { now: 5000 });
    expect(short).not.toContain('hunter2hunter');
    expect(JSON.parse(short).codes).toMatchObject([
      { withheld: 'not a web address' },
      { text: 'https://web.example/', report: { positives: 1 }, reportIsOld: true },
    ]);
    expect(await exportHistory(db, { now: 5000, withSecrets: true })).toContain('hunter2hunter');
  });

  it('names what keeps a report from meaning much', async () => {
    await rememberSeen(
      db,
      seen('web', 2, { lookUpKey: 'k', text: 'https://web.example/r?token=8fK2pqLx81' }),
    );
    await markChecked(db, 'web', 5);
    const year = 366 * 24 * 3_600_000;
    const old = reportOf('k', 2 * year, []);
    await putReport(db, { ...old, step: 'redacted', report: { ...old.report, scanDate: year } });
    const [line] = JSON.parse(await exportHistory(db, { now: 3 * year })).codes;
    expect(line).toMatchObject({
      reportIsOld: true,
      examinedLongAgo: true,
      reportIsAbout: 'the address without its secrets',
    });
    // Fetched in the future: the clock was set back, and nobody knows its age.
    expect(JSON.parse(await exportHistory(db, { now: year })).codes[0].reportIsOld).toBe(true);
  });

  it('says the state of what has no report', async () => {
    await rememberSeen(db, seen('web', 2, { lookUpKey: 'k' }));
    await markChecked(db, 'web', 5);
    await db.put('lookUps', lookUpOf({ key: 'k', state: 'failed', reason: 'offline' }));
    const [line] = JSON.parse(await exportHistory(db, { now: 1 })).codes;
    expect(line.lookUp).toEqual({ state: 'failed', reason: 'offline', step: 'id' });
    expect(line.report).toBeUndefined();
  });
});

/** What the history is, as far as it lies in the database, without what says how it was counted. */
async function content(): Promise<unknown> {
  const names = ['codes', 'reports', 'detections', 'lookUps'] as const;
  const rows = [...(await allRows(db))].sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all([rows, ...names.map(async (name) => [name, await db.getAll(name)])]);
}

async function anew(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
}

const NOW = Date.UTC(2026, 9, 1);
const HOSTILE = [
  ...TEXTS.map(([, text]) => textOf(text)),
  '=HYPERLINK("https://evil.example","x")',
  '+1',
  "-1'",
  '@cmd',
  "'=1",
  '\u202egpj.exe',
  'a,b\r\n"c";\td',
  '\r=1',
  '\\u202e',
  '🏮 등불',
  '__proto__',
  'https://www.example.org/menu',
  'https://shop.example/',
];

async function rememberAll(): Promise<void> {
  for (const [i, text] of HOSTILE.entries()) {
    const more: Partial<SeenCode> = i % 3 === 0 ? { page: `https://page${i}.example/` } : {};
    const web = /^https?:/.test(text) ? { lookUpKey: undefined } : {};
    await importHistory(
      db,
      JSON.stringify({
        format: 'qr-code-previewer history',
        version: 2,
        codes: [
          {
            text,
            ...more,
            ...web,
            how: ['inverted'],
            otherTexts: [`${text}=`],
            nested: i % 2 === 0,
            signals: [{ rule: 'plain-http', level: 'low', evidence: { written: text } }],
            firstSeen: new Date(NOW - 1000 - i).toISOString(),
            lastSeen: new Date(NOW - Math.floor(i / 3)).toISOString(),
            ...(i % 4 === 0 && { checkedAt: new Date(NOW - i).toISOString() }),
            lookUp: { state: 'known', step: 'whole' },
            lookUpBy: 'auto',
            lookUpChangedAt: new Date(NOW).toISOString(),
            report: judgedReport(i % 5, 1, 90, { url: 'https://x.example/', title: '=1,"x"', scanDate: NOW }),
            reportFetchedAt: new Date(NOW).toISOString(),
            reportStaleAt: new Date(NOW + 1000).toISOString(),
            reportStep: 'whole',
          },
        ],
      }),
      NOW,
    );
  }
}

describe('what is written elsewhere', () => {
  const NUMBERS = Array.from({ length: 1100 }, (_, i) => `Table ${i}`);
  beforeEach(async () => {
    for (const [i, text] of NUMBERS.entries()) await rememberSeen(db, seen(`n${i}`, NOW + i, { text }));
  });

  it('stands in the order of the codes, and only a few groups of them are on their way at once', async () => {
    const underWay: (() => void)[] = [];
    let most = 0;
    const exporting = exportBlob(db, { now: NOW, withSecrets: true }, async (codes, options) => {
      most = Math.max(most, underWay.length + 1);
      await new Promise<void>((resolve) => underWay.push(resolve));
      return new Blob([exportText(codes, options)]);
    });
    let isOver = false;
    const file = exporting.finally(() => {
      isOver = true;
    });
    // The one that was begun last is done first.
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay.pop()?.();
    }
    const texts = JSON.parse(await (await file).text()).codes.map(({ text }: { text: string }) => text);
    expect(texts).toEqual(NUMBERS);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('is no file where one group could not be written', async () => {
    const write = async () => {
      throw new Error('The worker has gone');
    };
    await expect(exportBlob(db, { now: NOW }, write)).rejects.toThrow('The worker has gone');
  });
});

describe('a round trip', () => {
  it.each(['json', 'csv'] as const)('by %s gives the same history', async (format) => {
    await rememberAll();
    const before = await content();
    expect(await db.count('codes')).toBe(HOSTILE.length);
    expect(await db.count('reports')).toBeGreaterThan(3);
    const file = await exportHistory(db, { now: NOW, withSecrets: true, format });
    // Once more into the same one: nothing is another.
    const same = { added: 0, known: HOSTILE.length, withheld: 0, broken: 0 };
    expect(await importHistory(db, file, NOW)).toEqual(same);
    expect(await content()).toEqual(before);
    await anew();
    expect(await importHistory(db, file, NOW)).toMatchObject({ added: HOSTILE.length });
    expect(await content()).toEqual(before);
    expect(await exportHistory(db, { now: NOW, withSecrets: true, format })).toBe(file);
  });

  it.each(['json', 'csv'] as const)(
    'by %s tells where a code was met and what its symbol is',
    async (format) => {
      const places: Partial<SeenCode>[] = [
        { foundIn: { kind: 'file', path: ['mail.eml', 'invoice.pdf'], page: 3 }, kind: 'micro-qr' },
        { foundIn: { kind: 'file', path: ['moving.gif'], frame: 2 }, part: { number: 2, of: 3 } },
        { foundIn: { kind: 'camera' }, kind: 'rmqr', guessed: { encoding: 'gbk' } },
        { joinedFrom: 3 },
        { part: { number: 3, of: 0 }, kind: 'pdf417' },
        ...SYMBOL_KINDS.map((kind) => ({ kind })),
      ];
      for (const [i, place] of places.entries()) {
        const text = `https://place${i}.example/`;
        await rememberSeen(db, seen(await codeId(text, place.part), i, { text, ...place }));
      }
      const file = await exportHistory(db, { now: NOW, withSecrets: true, format });
      await anew();
      expect(await importHistory(db, file, NOW)).toMatchObject({ added: places.length });
      expect(await db.getAll('codes')).toEqual(
        expect.arrayContaining(places.map((place) => expect.objectContaining(place))),
      );
    },
  );

  it('says how much is not in a file without secrets, and brings the rest', async () => {
    await rememberAll();
    const file = await exportHistory(db, { now: NOW });
    await anew();
    const result = await importHistory(db, file, NOW);
    // Two are web addresses without a secret.
    expect(result).toEqual({ added: 2, known: 0, withheld: HOSTILE.length - 2, broken: 0 });
  });

  it('counts what the file adds, and not what comes to the history meanwhile', async () => {
    await rememberSeen(db, seen(await codeId('https://a.example/'), 1, { text: 'https://a.example/' }));
    const file = await exportHistory(db, { now: NOW });
    globalThis.indexedDB = new IDBFactory();
    db = await connect();
    const [result] = await Promise.all([
      importHistory(db, file, NOW),
      rememberSeen(db, seen('met meanwhile', 2)),
    ]);
    expect(result).toMatchObject({ added: 1, known: 0 });
  });

  it('has a CSV of which no cell is a formula', async () => {
    await rememberAll();
    const file = await exportHistory(db, { now: NOW, withSecrets: true, format: 'csv' });
    const cells = [...file.matchAll(/(?:^|[,\n])"?([^,"\r\n]*)/g)].map(([, cell]) => cell ?? '');
    expect(cells.length).toBeGreaterThan(100);
    // Inside a cell of JSON a comma is no border; what follows it there begins with a quote.
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    expect(file).toContain('"\'=HYPERLINK(""https://evil.example"",""x"")"');
  });

  it('lets the newer of two count', async () => {
    const text = 'https://a.example/';
    const file = (page: string, lastSeen: number, checkedAt?: number) =>
      JSON.stringify({
        format: 'qr-code-previewer history',
        codes: [
          {
            text,
            page,
            firstSeen: new Date(lastSeen - 10).toISOString(),
            lastSeen: new Date(lastSeen).toISOString(),
            ...(checkedAt !== undefined && { checkedAt: new Date(checkedAt).toISOString() }),
          },
        ],
      });
    await importHistory(db, file('https://one.example/', 100, 300), NOW);
    await importHistory(db, file('https://two.example/', 200), NOW);
    await importHistory(db, file('https://zero.example/', 50), NOW);
    expect(await db.getAll('codes')).toMatchObject([
      { page: 'https://two.example/', firstSeen: 40, lastSeen: 200, checkedAt: 300 },
    ]);
  });

  it('takes what version 0.1.0 wrote, and nothing that is no history', async () => {
    const old = {
      format: 'qr-code-previewer history',
      version: 1,
      codes: [
        { kind: 'web', text: 'https://a.example/', firstSeen: '2026-01-02T03:04:05.006Z', signals: [] },
        { kind: 'web', text: 7, firstSeen: '2026-01-02T03:04:05.006Z' },
        { kind: 'wifi', withheld: 'not a web address', firstSeen: '2026-01-02T03:04:05.006Z' },
        null,
        { text: 'future', firstSeen: '2999-01-02T03:04:05.006Z' },
      ],
    };
    expect(await importHistory(db, JSON.stringify(old, null, 2), NOW)).toEqual({
      added: 1,
      known: 0,
      withheld: 1,
      broken: 3,
    });
    for (const file of ['', '{', '{}', '[]', 'a,b\n1,2', '{"format":"qr-code-previewer history"}'])
      expect(await importHistory(db, file, NOW)).toEqual({ refused: 'not-a-history' });
  });

  it('believes a report no longer than if it had been fetched, and keeps no reason that is none', async () => {
    const line = {
      text: 'https://a.example/',
      firstSeen: new Date(NOW - 10).toISOString(),
      lookUp: { state: 'failed', step: 'id', reason: 'constructor' },
      lookUpChangedAt: new Date(NOW).toISOString(),
      report: urlReport({ permalink: 'javascript:alert(1)', scanDate: NOW }),
      reportFetchedAt: new Date(NOW).toISOString(),
      reportStaleAt: '2999-01-01T00:00:00.000Z',
    };
    await importHistory(db, JSON.stringify({ format: 'qr-code-previewer history', codes: [line] }), NOW);
    const [report] = await db.getAll('reports');
    expect(report?.staleAt).toBe(NOW + 86_400_000);
    expect(report?.report.permalink).toBe('');
    expect((await db.getAll('lookUps'))[0]?.reason).toBeUndefined();
  });
});

import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { judgedReport } from '../virustotal/report.testing';
import { codeId, markChecked, rememberSeen } from './codes';
import { connect, type Database } from './database';
import { exportHistory } from './export-history';
import { putReport } from './reports.testing';

let db: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
});

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

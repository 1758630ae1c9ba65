import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pages, startPages } from '../../stand-ins/pages';
import { KEYS } from '../../stand-ins/virustotal';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { cardOf, openCard } from '../harness/popup-page';
import { popupWithCodes } from './popup-with-codes';

const LINK = 'https://clean.example.com/unreachable';

describe('VirusTotal cannot be reached', () => {
  let environment: TestEnvironment | undefined;
  let plain: Pages;

  beforeAll(async () => {
    plain = await startPages({});
  });
  afterAll(async () => {
    await environment?.close();
    await plain.close();
  });

  it('because what answers in its place speaks no TLS, and says so', async () => {
    environment = await startEnvironment({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
      key: KEYS.premium,
      hosts: { 'www.virustotal.com:443': plain.port },
    });
    const { popup } = await popupWithCodes(environment, [LINK]);
    await (await openCard(popup, LINK)).getByRole('button', { name: 'Ask VirusTotal' }).click();
    await cardOf(popup, LINK).getByText(REASON_WORDS.insecure).first().waitFor();
    expect(await cardOf(popup, LINK).getAttribute('data-state')).toBe('checking');
  });
});

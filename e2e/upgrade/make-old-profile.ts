/**
 * Makes the fixture of `upgrade.e2e.ts`: `npx tsx e2e/upgrade/make-old-profile.ts FOLDER`, where FOLDER is Chromium's
 * production build of a released version. A real browser is used as a person uses it; nothing is written past the product.
 */
import { pngOf } from '../../demo/qr';
import { HOSTS, startRdap } from '../../stand-ins/rdap';
import { startSite } from '../../stand-ins/site/site';
import { KEYS } from '../../stand-ins/virustotal';
import { copyBuild } from '../harness/build';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { makeProfile, removeProfile } from '../harness/launch';
import { cardOf, openPopup } from '../harness/popup-page';
import { waitForSightings } from '../harness/sightings';
import { learnLimits, urlIdOf } from '../look-ups/popup-with-codes';
import { ACCOUNT, NEVER_SENT, OLD_CODES } from './old-codes';
import { EXTENSION_KEY, saveProfile, takeFiles } from './old-profile';
import { readRaw } from './raw-records';

const TEXTS = Object.values(OLD_CODES);

async function startOldEnvironment(from: string): Promise<TestEnvironment> {
  const rdap = await startRdap();
  const site = await startSite();
  const page = TEXTS.map((_, n) => `<img src="/${n}.png" width="150" alt="" style="margin: 30px">`).join(' ');
  const pictures = TEXTS.map(async (text, n) => [
    `inbox.test/${n}.png`,
    { headers: { 'content-type': 'image/png' }, body: await pngOf(text, { scale: 4 }) },
  ]);
  const environment = await startEnvironment({
    routes: {
      'inbox.test/': `<!doctype html><title>Inbox</title>${page}`,
      ...Object.fromEntries(await Promise.all(pictures)),
    },
    extension: await copyBuild('chrome', { from, key: EXTENSION_KEY }),
    hosts: {
      ...Object.fromEntries(HOSTS.map((host) => [`${host}:443`, rdap.port])),
      'young-shop.com:443': site.httpsPort,
    },
    profile: await makeProfile(),
  });
  const { shortened, failed, young, held, waiting } = OLD_CODES;
  environment.virusTotal.know(shortened.replace(/(?<=invite=).*/, ''), 'clean');
  for (const url of [failed, young, held]) environment.virusTotal.know(url, 'clean');
  environment.virusTotal.know(waiting, 'malicious');
  return {
    ...environment,
    async close() {
      await environment.close();
      await Promise.all([rdap.close(), site.close()]);
    },
  };
}

async function saveKey({ chromium }: TestEnvironment): Promise<void> {
  const options = await chromium.open('options.html');
  await options.locator('input[name=key]').fill(KEYS.premium);
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options.getByText('The key works.').waitFor();
  await options.close();
}

async function askAbout(environment: TestEnvironment, tabId: number): Promise<void> {
  const popup = await openPopup(environment, tabId);
  const ask = async (name: keyof typeof OLD_CODES, state: string, step?: string) => {
    const card = cardOf(popup, OLD_CODES[name]);
    if (step) {
      await card.getByText('What exactly is sent?').click();
      await card.getByRole('combobox').selectOption(step);
    }
    await card.getByRole('button', { name: 'Ask VirusTotal' }).click();
    await card.locator(`[data-look-up=${state}]`).waitFor();
  };
  const { faults } = environment.virusTotal;
  for (const name of ['malicious', 'clean', 'suspicious', 'young'] as const) await ask(name, 'known');
  await ask('unknown', 'unknown');
  await ask('shortened', 'known', 'redacted');
  faults.set({ fault: 'html-200', match: urlIdOf(OLD_CODES.failed), next: 1 });
  await ask('failed', 'failed');
  faults.set({ fault: 'over-quota' });
  await ask('held', 'waiting', 'redacted');
  await cardOf(popup, OLD_CODES.held)
    .getByText(/^Next: ask VirusTotal in /)
    .waitFor();
  await ask('waiting', 'waiting', 'redacted');
  await popup.close();
}

async function lookUpMore({ chromium }: TestEnvironment): Promise<void> {
  const popup = await chromium.open('popup.html?tab=-1');
  await popup.getByRole('tab', { name: 'History' }).click();
  const id = await cardOf(popup, OLD_CODES.young).getAttribute('data-code');
  await popup.close();
  const report = await chromium.open(`report.html?code=${id}`);
  await report.getByRole('button', { name: 'Look it up' }).click();
  await report.locator('#registration dl').waitFor();
  await report.getByRole('button', { name: 'Look without visiting' }).click();
  await report.getByRole('button', { name: 'I use a proxy: look all the same' }).click();
  await report.locator('#preview iframe').waitFor();
  await report.close();
}

async function changeSettings({ chromium }: TestEnvironment): Promise<void> {
  const options = await chromium.open('options.html');
  await options.locator('input[name=step]').nth(1).check();
  await options.getByLabel('Ask by itself about every new link').check();
  await options.getByLabel('It may use up to').selectOption('0.75');
  await options.getByLabel('Look up who registered a domain').check();
  await options.getByLabel('Never send addresses of these sites').fill(NEVER_SENT.join('\n'));
  await options.getByLabel('Never send addresses of these sites').blur();
  await options.getByLabel('Version of VirusTotal’s interface').selectOption('v2');
  await options.waitForTimeout(500);
  await options.close();
}

const [from] = process.argv.slice(2);
if (!from) throw new Error('Name the folder of a production build for Chromium.');
const environment = await startOldEnvironment(from);
await saveKey(environment);
await learnLimits(environment, ACCOUNT);
const page = await environment.chromium.context.newPage();
await page.goto('http://inbox.test/');
const { tabId } = await waitForSightings(environment, TEXTS.length);
await askAbout(environment, tabId);
await lookUpMore(environment);
await page.close();
await changeSettings(environment);
const options = await environment.chromium.open('options.html');
const held = await readRaw({ evaluate: (run, input) => options.evaluate(run as never, input as never) });
const version = await options.evaluate(() => chrome.runtime.getManifest().version);
const browser = `Chromium ${environment.chromium.context.browser()?.version() ?? ''}`.trim();
await environment.close();
const files = await takeFiles(environment.chromium.profile, environment.chromium.extensionId);
await saveProfile({ version, browser, closedAt: Date.now(), held, files });
for (const [store, { records }] of Object.entries(held.database.stores)) console.log(store, records.length);
await removeProfile(environment.chromium.profile);

import type { Page } from 'playwright-core';
import { KEYS } from '../../stand-ins/virustotal';
import { setSettings } from '../harness/environment';
import { sightingsByTab } from '../harness/sightings';
import { reportOfCode } from '../report/seed';
import type { Pages } from './set-up';
import type { CodeName } from './shown-codes';

/** Each verdict, each state of a look-up that has a look of its own, and what can spoil a layout. */
const REPORTED: CodeName[] = [
  'malicious',
  'clean',
  'redacted',
  'koreanPath',
  'longName',
  'manyNames',
  'contact',
  'wifi',
  'login',
  'text',
];

async function unfold(report: Page): Promise<void> {
  for (const details of await report.locator('details').all())
    await details.evaluate((one) => one.setAttribute('open', ''));
}

/** The reports of codes of all kinds, with everything folded out. */
export async function reports({ environment, seeds, look }: Pages): Promise<void> {
  for (const name of REPORTED) {
    const report = await environment.chromium.open(reportOfCode(seeds[name]));
    await report.getByRole('heading', { level: 1 }).waitFor();
    await unfold(report);
    await look(report, `report-${name}`);
    await report.close();
  }
}

/** Reports in which something was asked for, or that are of nothing any more. */
export async function reportsInUse({ environment, seeds, look, visit, show }: Pages): Promise<void> {
  const { chromium } = environment;
  const open = async (path: string) => {
    const report = await chromium.open(path);
    await report.getByRole('heading', { level: 1 }).waitFor();
    return report;
  };
  const doubtful = await open(reportOfCode(seeds.doubtful));
  await doubtful.locator('iframe').waitFor();
  await doubtful.getByRole('button', { name: 'Open in spite of the doubt …' }).click();
  await unfold(doubtful);
  await look(doubtful, 'report-preview');
  await doubtful.close();

  const unknown = await open(reportOfCode(seeds.unknown));
  await unknown.getByRole('button', { name: 'Have it examined …' }).click();
  await unknown.getByText('This publishes the address.').waitFor();
  await unfold(unknown);
  await look(unknown, 'report-consent');
  await unknown.close();

  await setSettings(environment, { apiKey: '' });
  const keyless = await open(reportOfCode(seeds.unasked));
  await keyless.getByRole('button', { name: 'Add a VirusTotal key' }).waitFor();
  await look(keyless, 'report-no-key');
  await setSettings(environment, { apiKey: KEYS.free });
  await keyless.close();

  const { page, tabId } = await visit('http://blank.test/');
  await show(tabId, ['doubtful'], true);
  const [sighting] = (await sightingsByTab(environment)).get(tabId) ?? [];
  const hidden = await open(`report.html?code=${sighting?.handle}`);
  await unfold(hidden);
  await look(hidden, 'report-private');
  await hidden.close();
  await page.close();

  const gone = await open('report.html?code=none');
  await look(gone, 'report-gone');
  await gone.close();
}

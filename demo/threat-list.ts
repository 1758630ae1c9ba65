import type { Chromium } from '../e2e/harness/chromium';
import { type Lists, startLists } from '../stand-ins/lists';
import { DEMO_CODES } from './codes';

const LIST_URL = 'https://lists.example/deceivers.txt';

/** A threat list that names one of the demo's codes, and some hosts that nobody meets. */
export function startDemoList(): Promise<Lists> {
  const hosts = ['parcel-fee.example', 'prize-draw.example', new URL(DEMO_CODES.listed.text).hostname];
  const body = `# A list for the demo\n${hosts.map((host) => `0.0.0.0 ${host}\n`).join('')}`;
  return startLists({ '/deceivers.txt': { body, lastModified: new Date().toUTCString() } });
}

/** How Chromium finds the list's server. */
export const demoListHosts = ({ port }: Lists) => ({ 'lists.example:443': port });

/** Turns the list on in the options, as a user does. */
export async function turnDemoListOn(chromium: Chromium): Promise<void> {
  const options = await chromium.open('options.html');
  await options.getByLabel('Address of another threat list').fill(LIST_URL);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await options.locator('#threat-lists [data-list-state=ready]').waitFor();
  await options.close();
}

import { expect, it } from 'vitest';
import { problemOf } from './scan-problem';

// As Chromium and Firefox say it.
const MISSING = 'Error: Missing host permission for the tab';
const CONTENTS =
  'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

it.each([
  ['chrome://settings/', 'Error: Cannot access a chrome:// URL', 'browser-page'],
  [undefined, 'Error: Cannot access a chrome:// URL', 'browser-page'],
  [undefined, 'Error: The extensions gallery cannot be scripted.', 'browser-page'],
  ['about:addons', MISSING, 'browser-page'],
  ['https://addons.mozilla.org/firefox/', MISSING, 'browser-page'],
  ['https://chromewebstore.google.com/', CONTENTS, 'browser-page'],
  [undefined, CONTENTS, 'no-access'],
  ['https://shop.example/', CONTENTS, 'no-access'],
  ['https://shop.example/', MISSING, 'no-access'],
  ['https://addons.mozilla.org.example/', MISSING, 'no-access'],
  ['https://shop.example/', 'Error: This page cannot be scripted due to a policy.', 'not-allowed-here'],
] as const)('names the cause at %s: %s', (address, refusal, problem) => {
  expect(problemOf(address, refusal)).toBe(problem);
});

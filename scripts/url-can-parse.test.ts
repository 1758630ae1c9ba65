import { expect, it } from 'vitest';

// Node 20 alone gives up after some ten thousand calls; `url-can-parse.ts` is the set-up that mends it.
it('does not tire of hosts with Latin-1 letters', () => {
  let parsed = 0;
  for (let calls = 0; calls < 50_000; calls++) if (URL.canParse('https://bücher.example/')) parsed++;
  expect(parsed).toBe(50_000);
});

it('tells what is an address, with and without a base', () => {
  expect(URL.canParse('https://a.example/')).toBe(true);
  expect(URL.canParse('/path', 'https://a.example/')).toBe(true);
  expect(URL.canParse('/path')).toBe(false);
  expect(URL.canParse('https://a b/')).toBe(false);
  expect(URL.canParse('')).toBe(false);
});

import { expect, it } from 'vitest';
import { sha256 } from './sha256';

// The first test vector of FIPS 180-4's examples: "abc".
it('is SHA-256, of a text as of its bytes', async () => {
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await sha256('abc')).toBe(digest);
  expect(await sha256(new TextEncoder().encode('abc'))).toBe(digest);
});

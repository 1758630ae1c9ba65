import { expect, it } from 'vitest';
import { previewAllowed } from './preview-allowed';

const candidate = {
  payloadKind: 'web',
  verdictLevel: 'unknown',
  host: 'a.example',
  isPublicHost: () => true,
};

it.each([
  [{}, true],
  [{ verdictLevel: 'suspicious' }, true],
  [{ verdictLevel: 'malicious' }, 'malicious'],
  [{ payloadKind: 'wifi' }, 'not-web'],
  [{ isPublicHost: () => false }, 'private'],
] as const)('%o is %s', (change, answer) => {
  expect(previewAllowed({ ...candidate, ...change })).toBe(answer);
});

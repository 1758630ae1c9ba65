import { expect, test } from 'vitest';
import { statusWords } from './status-words';

test('each meaning once, in order; what is not known stays as it is', () => {
  const status = [
    'Client Transfer Prohibited',
    'server transfer prohibited',
    'associated',
    'verified',
    'constructor',
  ];
  expect(statusWords(status)).toEqual(['Locked against being moved', 'verified', 'constructor']);
  expect(statusWords(['client hold', 'pending delete'])).toEqual([
    'Switched off by the registrar',
    'About to be deleted',
  ]);
  expect(statusWords([])).toEqual([]);
});

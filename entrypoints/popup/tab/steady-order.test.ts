import { expect, it } from 'vitest';
import type { VerdictLevel } from '../../../utils/verdict/verdict';
import { steadyOrder } from './steady-order';

const code = (id: string, level: VerdictLevel) => ({ id, verdict: { level, reasons: [], headline: '' } });

it('begins with the worst, and moves nothing afterwards', () => {
  const order = steadyOrder();
  const ids = (codes: ReturnType<typeof code>[]) =>
    order(codes)
      .map(({ id }) => id)
      .join('');
  expect(ids([code('a', 'nothing-found'), code('b', 'unknown'), code('c', 'malicious')])).toBe('cba');
  expect(ids([code('a', 'malicious'), code('b', 'unknown'), code('c', 'unknown')])).toBe('cba');
  const later = [code('d', 'unknown'), code('e', 'malicious'), code('a', 'malicious'), code('c', 'unknown')];
  expect(ids(later)).toBe('caed');
  expect(
    steadyOrder()(later)
      .map(({ id }) => id)
      .join(''),
  ).toBe('eadc');
});

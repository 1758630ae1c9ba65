import { describe, expect, it } from 'vitest';
import { encode } from '../../../bench/generated/encode';
import { functionPatterns } from './function-patterns';

describe('functionPatterns', () => {
  it('agrees with an encoder in every version', () => {
    for (let version = 1; version <= 40; version++) {
      const { modules } = encode('x', version, 'L');
      const known = functionPatterns(modules.length);
      const wrong = known.findIndex((tone, at) => {
        const dark = modules[Math.floor(at / modules.length)]?.[at % modules.length];
        return tone !== -1 && (tone === 1) !== dark;
      });
      expect([version, wrong]).toEqual([version, -1]);
    }
  });
});

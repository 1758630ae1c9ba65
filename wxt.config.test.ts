import { expect, it } from 'vitest';
import type { ConfigEnv } from 'wxt';
import config from './wxt.config';

async function policyOf(browser: string, command: ConfigEnv['command']): Promise<string> {
  const mode = command === 'serve' ? 'development' : 'production';
  const { manifest } = config;
  const made = await (typeof manifest === 'function'
    ? manifest({ browser, command, manifestVersion: 3, mode })
    : manifest);
  return JSON.stringify(made?.content_security_policy);
}

it.each(['chrome', 'firefox'])(
  'lets nothing of a development server into what is shipped for %s',
  async (browser) => {
    const shipped = await policyOf(browser, 'build');
    expect(shipped).toContain("default-src 'none'");
    expect(shipped).not.toMatch(/localhost|127\.0\.0\.1|ws:/);
    const developing = await policyOf(browser, 'serve');
    expect(developing).toContain('ws://localhost:*');
    // Nothing else differs.
    expect(developing.replaceAll(/ (?:http|ws):\/\/localhost:\*/g, '')).toBe(shipped);
  },
);

it('keeps what is developed apart from what is built', () => {
  expect(config.outDirTemplate).toBe('{{browser}}-mv{{manifestVersion}}{{modeSuffix}}');
});

import { arch, cpus, platform, totalmem } from 'node:os';

/** One line that says what the figures were measured on, and when. */
export function machine(browser?: string): string {
  const [cpu] = cpus();
  return [
    `${cpu?.model.trim() ?? arch()}, ${cpus().length} cores`,
    `${Math.round(totalmem() / 1e9)} GB`,
    platform(),
    `Node ${process.versions.node}`,
    ...(browser ? [browser.replace('/', ' ')] : []),
    new Date().toISOString().slice(0, 10),
  ].join(' · ');
}

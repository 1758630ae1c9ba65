import type { CDPSession } from 'playwright-core';

/** What one script cost a page's main thread, by a sampling profiler; milliseconds. */
export interface ScriptCost {
  totalMs: number;
  /** The longest stretch that the script kept the thread without a break. */
  longestMs: number;
  /** The functions with the most time of their own. */
  hot: { name: string; ms: number }[];
}

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  children?: number[];
}

/** Microseconds between two samples of the stack. */
const INTERVAL = 500;
/** Two samples that are further apart have something else between them, or nothing. */
const GAP = 5_000;

/**
 * Starts to sample what a page's main thread does.
 *
 * @returns ends the sampling and sums up what was on the stack of the script whose address ends in `file`
 */
export async function profile(session: CDPSession): Promise<(file: string) => Promise<ScriptCost>> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  return async (file) => {
    const { profile: sampled } = await session.send('Profiler.stop');
    return costOf(file, sampled.nodes, sampled.samples ?? [], sampled.timeDeltas ?? []);
  };
}

/** @param deltas microseconds from each sample's predecessor to itself */
function costOf(file: string, nodes: ProfileNode[], samples: number[], deltas: number[]): ScriptCost {
  const ours = nodesUnder(file, nodes);
  const self = new Map<string, number>();
  let total = 0;
  let longest = 0;
  let stretch = 0;
  samples.forEach((id, i) => {
    // A sample stands for the time until the next one.
    const microseconds = Math.max(0, deltas[i + 1] ?? 0);
    const name = ours.get(id);
    if (name === undefined || microseconds > GAP) {
      stretch = 0;
      if (name === undefined) return;
    }
    const counted = Math.min(microseconds, GAP);
    total += counted;
    stretch += counted;
    longest = Math.max(longest, stretch);
    self.set(name, (self.get(name) ?? 0) + counted);
  });
  const hot = [...self].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
  return {
    totalMs: total / 1000,
    longestMs: longest / 1000,
    hot: hot.map(([name, microseconds]) => ({ name, ms: microseconds / 1000 })),
  };
}

/** The nodes that lie on the script's own stack, with a name for each. */
function nodesUnder(file: string, nodes: ProfileNode[]): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Map<number, string>();
  const walk = (node: ProfileNode, inside: string | undefined): void => {
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const own = url.startsWith('chrome-extension://') && url.endsWith(`/${file}`);
    const name = own ? `${functionName || 'anonymous'} ${lineNumber + 1}:${columnNumber + 1}` : inside;
    // What the script calls of the browser is put down to the calling function.
    if (name !== undefined) ours.set(node.id, own ? name : `${name} → ${functionName}`);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) walk(child, own ? name : inside);
    }
  };
  const [root] = nodes;
  if (root) walk(root, undefined);
  return ours;
}

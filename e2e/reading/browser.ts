import type { Routes } from '../../stand-ins/pages';
import { startWorld, type World } from '../harness/environment';
import { startFirefoxWorld } from '../harness/firefox';

/** Calls the extension's own API: the function runs in one of its contexts and may use nothing from around it. */
export type Ask = <A, R>(run: (arg: A) => R | Promise<R>, arg: A) => Promise<R>;

/** A browser with the build, driven through the extension's own API alone, so that both are driven alike. */
export interface Driven {
  ask: Ask;
  /** Whether pages can have WebGL on this machine. */
  hasWebGl(): Promise<boolean>;
  close(): Promise<void>;
}

/** Lets a world in Chromium be driven. */
export function drive(world: World): Driven {
  return {
    ask: async (run, arg) => (await world.chromium.worker()).evaluate(run as never, arg) as never,
    // The software drawing that comes with Chromium has it everywhere.
    hasWebGl: async () => true,
    close: () => world.close(),
  };
}

/** Starts a browser with the build and pages to show in it. */
export async function startDriven(name: 'chromium' | 'firefox', routes: Routes): Promise<Driven> {
  if (name === 'chromium') return drive(await startWorld({ routes }));
  const world = await startFirefoxWorld({ routes });
  return {
    // As text: of an array that its answer holds twice, Firefox sends the second one without content.
    ask: async (run, arg) => {
      const call = `(async () => JSON.stringify([await (${run})(${JSON.stringify(arg)})]))()`;
      return JSON.parse((await world.home.evaluate(call)) as string)[0];
    },
    hasWebGl: () => world.home.evaluate(() => document.createElement('canvas').getContext('webgl') !== null),
    close: () => world.close(),
  };
}

import { type Pages, type Routes, startPages } from '../../stand-ins/pages';
import { startVirusTotal, type VirusTotal, type VirusTotalOptions } from '../../stand-ins/virustotal';
import { copyBuild } from './build';
import { type Chromium, startChromium } from './chromium';
import { writeSettings } from './settings';

/** Everything a whole-product test needs: the stand-in, a page server, and a real browser with the build. */
export interface World {
  virusTotal: VirusTotal;
  pages: Pages;
  routes: Routes;
  chromium: Chromium;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  routes: Routes;
  key?: string;
  virusTotal?: VirusTotalOptions;
  /** Whether the sites are granted; without, only `activeTab` is there. */
  granted?: boolean;
  /** Whether tabs may be captured without a click on the toolbar. */
  captures?: boolean;
  rules?: string[];
  dark?: boolean;
  /** Whether pages that are left are kept for a way back. */
  cachesPages?: boolean;
  /** Folder of an unpacked extension in place of a copy of the present build. */
  extension?: string;
  /** Folder of a profile to go on with. */
  profile?: string;
}

/** Starts a world in Chromium. */
export async function startWorld(options: Options): Promise<World> {
  const virusTotal = await startVirusTotal(options.virusTotal);
  const pages = await startPages(options.routes);
  const extension =
    options.extension ??
    (await copyBuild('chrome', {
      granted: options.granted ?? true,
      captures: options.captures ?? false,
    }));
  const ports = {
    virusTotalPort: virusTotal.port,
    pagesPort: pages.port,
    rules: options.rules ?? [],
    dark: options.dark ?? false,
    cachesPages: options.cachesPages ?? false,
  };
  const world: World = {
    virusTotal,
    pages,
    routes: options.routes,
    chromium: await startChromium({
      extension,
      ...ports,
      ...(options.profile && { profile: options.profile }),
    }),
    async restart() {
      const { profile } = world.chromium;
      await world.chromium.close();
      world.chromium = await startChromium({ extension, profile, ...ports });
    },
    async close() {
      await world.chromium.close();
      await virusTotal.close();
      await pages.close();
    },
  };
  if (options.key !== undefined) await setSettings(world, { apiKey: options.key });
  return world;
}

/** Writes settings as the options page does. */
export async function setSettings({ chromium }: World, settings: Record<string, unknown>): Promise<void> {
  await writeSettings(await chromium.worker(), settings);
}

import { browser } from '#imports';

const OFFSCREEN = '/offscreen.html';

/** Opens Chrome's offscreen document, which can have workers, unless it is open. */
export async function openOffscreen(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) return;
  await browser.offscreen.createDocument({
    url: OFFSCREEN,
    reasons: ['WORKERS', 'DOM_PARSER'],
    justification: 'Reads the QR codes of pictures on the device, without holding up the page.',
  });
}

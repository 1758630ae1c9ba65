import { defineUnlistedScript } from '#imports';
import { pictureAt } from '../../utils/page-images/watch/image-at-pointer';
import { reportBug } from '../../utils/platform/errors';
import { shadowOf } from '../../utils/platform/extension-api';
import { answer, fromExtension, type OnRequest } from '../../utils/platform/messages';
import { showNotice } from './notice';
import { pickArea } from './select-area';

declare global {
  var qrCodePreviewerAnswers: boolean | undefined;
}

/**
 * What a frame is asked for by the user's act only: the picture under the pointer, an area, a sentence to show. Apart
 * from the content script, so that pages that are merely scanned do not pay for it.
 */
export default defineUnlistedScript(() => {
  if (globalThis.qrCodePreviewerAnswers) return;
  globalThis.qrCodePreviewerAnswers = true;
  answer<OnRequest>(
    'ask',
    {
      pictureAt: ({ srcUrl }) => pictureAt(document, srcUrl, shadowOf),
      notice: ({ text }) => showNotice(document, text),
      pickArea: () => pickArea(document),
    },
    fromExtension,
    reportBug,
  );
});

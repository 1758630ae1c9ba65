import { defineUnlistedScript } from '#imports';
import { imageAtPointer } from '../../utils/page-images/watch/image-at-pointer';
import { reportBug } from '../../utils/platform/errors';
import { shadowOf } from '../../utils/platform/extension-api';
import {
  handleMessages,
  isExtensionPage,
  isFromExtension,
  type OnDemand,
} from '../../utils/platform/messages';
import { readHeldFile } from './held-file';
import { showNotice } from './notice';
import { linksOf } from './page-links';
import { ringCode } from './ring';
import { frameOnScreen, showScreenMarks } from './screen-marks';
import { selectArea } from './select-area';

declare global {
  var qrCodePreviewerAnswers: boolean | undefined;
}

/**
 * What a frame is asked for by the user's act only: the image under the pointer, an area, a sentence to show. Apart
 * from the content script, so that pages that are merely scanned do not pay for it.
 */
export default defineUnlistedScript(() => {
  if (globalThis.qrCodePreviewerAnswers) return;
  globalThis.qrCodePreviewerAnswers = true;
  handleMessages<OnDemand>(
    'on-demand',
    {
      imageAtPointer: ({ srcUrl }) => imageAtPointer(document, srcUrl, shadowOf),
      showNotice: ({ text }) => showNotice(document, text),
      selectAreaInFrame: ({ hint }) => selectArea(document, hint),
      ringCode: ({ handles }) => ringCode(document, handles),
      getCodePlaces: () => frameOnScreen(document),
      getLinks: () => linksOf(document),
      readHeldFile: (request) => readHeldFile(document, request),
      showScreenMarks: ({ marks, scroll }) => showScreenMarks(document, marks, scroll),
    },
    (sender, name) => isFromExtension(sender) || (name === 'readHeldFile' && isExtensionPage(sender)),
    reportBug,
  );
});

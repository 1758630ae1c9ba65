import { defineUnlistedScript } from '#imports';
import { exportText, type JoinedCode, type TextOptions } from '../utils/history/export-text';

/** Writes codes of the history as text, so that the page goes on reading them meanwhile, and answers. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<{ codes: JoinedCode[]; options: TextOptions }>) => {
    postMessage(new Blob([exportText(data.codes, data.options)]));
  });
});

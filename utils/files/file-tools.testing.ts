import type { FileTools } from './read-context';

/** Refuses, as what a test says nothing of must not be asked. */
export const notForThisKind = () => Promise.reject(new Error('not for this kind'));

/** Tools of which a test replaces those that its reader may use: all others refuse, or hear nothing. */
export const UNUSED_TOOLS: FileTools = {
  libraries: {
    fflate: notForThisKind,
    postalMime: notForThisKind,
    msgReader: notForThisKind,
    utif: notForThisKind,
    pdf: notForThisKind,
  },
  readPixels: notForThisKind,
  renderDamaged: notForThisKind,
  drawVector: notForThisKind,
  step() {},
  found() {},
  links() {},
  problem() {},
};

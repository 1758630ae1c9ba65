import { listen } from '../listen';

/** Where the last right-click or press was, in CSS pixels of the frame's viewport. */
export interface Pointer {
  x: number;
  y: number;
}

declare global {
  // Shared by the scripts of this extension in one frame: the one that listens is not the one that is asked.
  var qrCodePreviewerPointer: Pointer | undefined;
}

/** Remembers where the last right-click or press was, since a menu command tells the address alone. */
export function rememberPointer(document: Document, signal: AbortSignal): void {
  const remember = ({ clientX: x, clientY: y }: MouseEvent) => {
    globalThis.qrCodePreviewerPointer = { x, y };
  };
  listen(document, 'contextmenu pointerdown', remember, signal);
}

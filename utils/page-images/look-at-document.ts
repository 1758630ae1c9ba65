/** What a document says of itself: runs in its frame, so it may use nothing from around it. */
export function lookAtDocument(): { type: string; url: string; began: number } {
  const { qrCodePreviewerBegan: since } = globalThis as { qrCodePreviewerBegan?: number };
  return { type: document.contentType, url: location.href, began: since ?? performance.timeOrigin };
}

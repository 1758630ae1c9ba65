/** Closes the popup after an act that goes on elsewhere. The panel beside the page stays. */
export function closePopup(): void {
  if (!document.documentElement.classList.contains('in-panel')) window.close();
}

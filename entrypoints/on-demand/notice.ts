const SHOWN_MS = 6000;

const STYLE = `
  :host { all: initial !important; position: fixed !important; right: 20px !important; top: 20px !important;
    z-index: 2147483647 !important; display: block !important; }
  p { margin: 0; max-width: 340px; padding: 12px 16px; border-radius: 10px; background: #10213f; color: #fff;
    font: 500 14px/1.45 system-ui, sans-serif; box-shadow: 0 4px 20px rgb(0 0 0 / .35); }
`;

/** Says one sentence in the corner of the page for a few seconds, in a closed shadow root. */
export function showNotice(document: Document, text: string): void {
  const host = document.createElement('qr-code-previewer-notice');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const paragraph = document.createElement('p');
  paragraph.role = 'status';
  paragraph.textContent = text;
  root.append(style, paragraph);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), SHOWN_MS);
}

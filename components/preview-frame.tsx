/** The inert document of a preview, as made by `fetchPreview`; nothing else may be shown in it. */
export interface PreviewFrameProps {
  html: string;
  /** Says what the frame shows, for people who do not see it. */
  title: string;
  /** The document was loaded and laid out, and the page that shows it is still alive. */
  onDrawn?: () => void;
}

const HIDDEN_MS = 2_000;

// Without a known name in `sandbox` nothing is allowed: no script, form, popup, navigation or own origin.
const LOCKED = { sandbox: '', credentialless: true, referrerpolicy: 'no-referrer', allow: '' } as const;

/** Shows an inert document. A new document gets a new frame, so that none was ever there without its lock. */
export function PreviewFrame({ html, title, onDrawn }: PreviewFrameProps) {
  return (
    <iframe
      key={html}
      class="preview-frame"
      {...LOCKED}
      title={title}
      srcdoc={html}
      onLoad={() => void afterLayout().then(onDrawn)}
    />
  );
}

/** Two frames later what was loaded has been laid out; a tab in the background has none, so some time must do. */
function afterLayout(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, HIDDEN_MS);
  });
}

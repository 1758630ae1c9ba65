import { revealInvisible } from '../../utils/payload/reveal-invisible';

/** A stranger's text, as text: characters that the eye would not see are named in place. */
export function RevealedText({ text }: { text: string }) {
  return (
    <>
      {revealInvisible(text).map((segment, i) =>
        segment.hidden ? (
          <span key={i} class="hidden-char">
            {segment.text}
          </span>
        ) : (
          segment.text
        ),
      )}
    </>
  );
}

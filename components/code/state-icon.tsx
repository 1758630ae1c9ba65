import { useEffect, useRef } from 'preact/hooks';
import { drawIcon } from '../../utils/marks/draw-icon';
import { stateIcon } from '../../utils/marks/state-icons';
import { stateLabel } from '../../utils/marks/words';
import type { MarkState } from '../../utils/platform/messages';

/** The sign of a state, the same as on the page. */
export function StateIcon({ state, large = false }: { state: MarkState; large?: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.replaceChildren(drawIcon(document, stateIcon(state))), [state]);
  return <span ref={place} class={large ? 'sign large' : 'sign'} role="img" aria-label={stateLabel(state)} />;
}

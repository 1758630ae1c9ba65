import { plain } from './plain-node';

/**
 * Listens to events before the page's own listeners can stop them, until the signal ends.
 *
 * @param types names of events, with blanks between them
 * @param signal for ever, where there is none
 */
export function listen<E extends Event>(
  target: EventTarget,
  types: string,
  listener: (event: E) => void,
  signal?: AbortSignal | undefined,
): void {
  for (const type of types.split(' ')) {
    plain(target).addEventListener(type, listener as EventListener, {
      capture: true,
      passive: true,
      signal,
    });
  }
}

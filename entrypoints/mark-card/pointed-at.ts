/** How long the pointer or the keyboard rests on a mark before its card opens, and is away before it closes. In milliseconds. */
const OPEN_MS = 200;
const NEXT_MS = 80;
const CLOSE_MS = 250;

/** Opens and closes the card of whatever mark is pointed at. */
export interface Pointing<T> {
  /** The pointer is on a mark or on its card, or on none of both. */
  pointer(mark: T | undefined): void;
  /** The same of the keyboard. */
  focus(mark: T | undefined): void;
  /** The user wants none; until the pointer comes anew or something else is pointed at, none is opened. @returns whether one was open */
  dismiss(): boolean;
  /** The card that is open has gone. */
  gone(): void;
}

/**
 * @param open shows the card of a mark
 * @param close takes away the card that is shown
 */
export function followPointing<T>(open: (mark: T) => void, close: () => void): Pointing<T> {
  let pointed: T | undefined;
  let focused: T | undefined;
  let opened: T | undefined;
  let dismissed: T | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function decide(): void {
    clearTimeout(timer);
    const wanted = pointed ?? focused;
    if (wanted !== dismissed) dismissed = undefined;
    if (wanted === opened || (wanted !== undefined && wanted === dismissed)) return;
    if (wanted === undefined) {
      timer = setTimeout(shut, CLOSE_MS);
      return;
    }
    timer = setTimeout(
      () => {
        shut();
        opened = wanted;
        open(wanted);
      },
      opened === undefined ? OPEN_MS : NEXT_MS,
    );
  }

  function shut(): void {
    clearTimeout(timer);
    if (opened !== undefined) close();
    opened = undefined;
  }

  return {
    pointer(mark) {
      if (mark !== undefined && mark !== pointed) dismissed = undefined;
      pointed = mark;
      decide();
    },
    focus(mark) {
      focused = mark;
      decide();
    },
    dismiss() {
      const wasOpen = opened !== undefined;
      // First, for closing may give the keyboard back to the mark, which would open it again.
      dismissed = pointed ?? focused;
      shut();
      return wasOpen;
    },
    gone() {
      opened = undefined;
    },
  };
}

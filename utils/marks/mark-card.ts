import type { MarkFace } from '../platform/messages';

/** What a mark's card shows: no more than what a person decides by at a glance, and only in the closed shadow root. */
export interface MarkCard extends Omit<MarkFace, 'icon'> {
  /** Whose site it leads to, or else what kind of code it is; nothing else of its text. */
  name: string;
  isDomain: boolean;
  verdict: string;
  /** The weightiest one; empty where there is none. */
  reason: string;
  words: { open: string; uncover: string };
}

/** From the background to the cards of a tab's frames (`entrypoints/mark-card`). */
export interface BackgroundToCard {
  /** Whether dangerous codes are covered until they are pressed. */
  coverCodes(request: { on: boolean }): void;
}

import type { UnreadableImageReason } from './image-source';

const WORDS: Record<UnreadableImageReason, string> = {
  'too-large': 'This picture is too large to read.',
  undrawn: 'Parts of this picture are drawn by the page only. Try “Select an area”.',
  broken: 'This picture is damaged and cannot be read.',
  timeout: 'This picture took too long to load.',
  refused: 'The site does not hand this picture out. Try “Select an area”.',
  redirected: 'The site sends on to another address for this picture. Try “Select an area”.',
  offline: 'This picture cannot be loaded without a network connection.',
  'forbidden-address': 'This picture lies at an address that is not read.',
  empty: 'This picture is empty.',
};

/** Why an image could not be read, in one plain sentence. */
export function unreadableWords(reason: UnreadableImageReason): string {
  return WORDS[reason];
}

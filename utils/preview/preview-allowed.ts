/** Why an address has no preview. */
export type NotAllowed = 'not-web' | 'malicious' | 'private';

/** What the rule needs to know of a code. */
export interface PreviewQuestion {
  /** The payload's kind; only a web link can be previewed. */
  payloadKind: string;
  verdictLevel: string;
  host: string;
  isPublicHost: (host: string) => boolean;
}

/**
 * Whether a preview may be offered at all.
 * @returns true, or the name of the reason why not
 */
export function previewAllowed(question: PreviewQuestion): true | NotAllowed {
  if (question.payloadKind !== 'web') return 'not-web';
  if (question.verdictLevel === 'malicious') return 'malicious';
  return question.isPublicHost(question.host) ? true : 'private';
}

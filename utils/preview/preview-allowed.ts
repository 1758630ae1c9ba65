/** Why an address has no preview. */
export type NotAllowed = 'not-web' | 'malicious' | 'private';

/** What decides whether a code has a preview. */
interface PreviewCandidate {
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
export function previewAllowed(candidate: PreviewCandidate): true | NotAllowed {
  if (candidate.payloadKind !== 'web') return 'not-web';
  if (candidate.verdictLevel === 'malicious') return 'malicious';
  return candidate.isPublicHost(candidate.host) ? true : 'private';
}

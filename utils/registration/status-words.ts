/** What the registries' status values (RFC 8056) mean to a person. Locks are ordinary and good practice. */
const WORDS: Record<string, string> = {
  active: 'In use',
  ok: 'In use',
  inactive: 'Not connected to any server',
  'add period': 'Registered within the last few days',
  'auto renew period': 'Renewed by itself a short while ago',
  'renew period': 'Renewed a short while ago',
  'transfer period': 'Moved to another registrar a short while ago',
  'client hold': 'Switched off by the registrar',
  'server hold': 'Switched off by the registry',
  'client transfer prohibited': 'Locked against being moved',
  'server transfer prohibited': 'Locked against being moved',
  'client update prohibited': 'Locked against changes',
  'server update prohibited': 'Locked against changes',
  'client delete prohibited': 'Locked against being deleted',
  'server delete prohibited': 'Locked against being deleted',
  'client renew prohibited': 'Cannot be renewed at the moment',
  'server renew prohibited': 'Cannot be renewed at the moment',
  'redemption period': 'Expired, and can still be rescued by its holder',
  'pending delete': 'About to be deleted',
  'pending create': 'About to be registered',
  'pending transfer': 'Being moved to another registrar',
  'pending update': 'Being changed',
  'pending renew': 'Being renewed',
  'pending restore': 'Being rescued by its holder',
  locked: 'Locked',
};

/**
 * The status of a domain in plain words, each said once, in the registry's order. A value that is not known stays as
 * the registry wrote it; `associated` says nothing and is left out.
 */
export function statusWords(status: readonly string[]): string[] {
  const known = status.map((value) => value.toLowerCase()).filter((value) => value !== 'associated');
  return [...new Set(known.map((value) => (Object.hasOwn(WORDS, value) ? (WORDS[value] ?? value) : value)))];
}

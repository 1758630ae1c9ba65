import type { RegistrationResultKind } from './registration';

/** What a person reads when the registration was asked for; `found` is shown as the record itself. */
export const OUTCOME_WORDS: Record<RegistrationResultKind, string> = {
  found: 'This is what the registry publishes about the domain.',
  'not-found': 'The registry has no record of this domain. It may be very new, or not registered at all.',
  'no-rdap': 'This registry publishes no records that can be asked for.',
  'no-list': 'The list of registries could not be loaded, so it is not known whom to ask about this domain.',
  'no-domain': 'This address has no domain that somebody could have registered.',
  'over-limit': 'The registry wants no more questions for now. Try again later.',
  refused: 'The registry refused to answer.',
  'server-error': 'The registry has a problem of its own. Try again later.',
  offline: 'The registry could not be reached. Check your connection.',
  timeout: 'The registry took too long to answer.',
  nonsense: 'The registry sent an answer that makes no sense.',
};

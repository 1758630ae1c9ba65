import type { Payload } from '../payload';
import { describeAccess } from './access';
import { describeMessage } from './correspondence';
import { describeMoney } from './money';
import { describeOpening } from './opening';
import { describePerson } from './people';

export interface Field {
  label: string;
  value: string;
  /** Masked by the interface until asked for. */
  secret?: boolean;
}

export interface Description {
  /** What kind of code this is, a few words. */
  title: string;
  /** What a phone would do with it, in plain words. */
  does: string;
  fields: Field[];
}

/** A payload in plain words. Takes any payload; the values are the stranger's own strings, to be shown as text. */
export function describePayload(payload: Payload): Description {
  switch (payload.kind) {
    case 'web':
    case 'app':
    case 'intent':
    case 'script':
    case 'text':
      return describeOpening(payload);
    case 'contact':
    case 'event':
    case 'geo':
      return describePerson(payload);
    case 'mail':
    case 'phone':
    case 'sms':
      return describeMessage(payload);
    case 'payment':
      return describeMoney(payload);
    default:
      return describeAccess(payload);
  }
}

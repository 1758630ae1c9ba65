import type { Payload } from '../payload';
import { describeAccess } from './access';
import { describeMessage } from './correspondence';
import type { Description } from './description';
import { describeMoney } from './money';
import { describeOpening } from './opening';
import { describePerson } from './people';
import { describeSecret } from './secret-kinds';

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
    case 'secret':
      return describeSecret(payload);
    case 'payment':
      return describeMoney(payload);
    default:
      return describeAccess(payload);
  }
}

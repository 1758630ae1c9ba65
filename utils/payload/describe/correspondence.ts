import type { MailPayload, PhonePayload, PremiumRange, SmsPayload } from '../payload';
import type { Description } from './description';
import { field } from './field';

function costs(premium: PremiumRange | undefined): string {
  return premium ? ' This number is in a range that can be expensive.' : '';
}

/** Writing and calling. */
export function describeMessage(payload: MailPayload | PhonePayload | SmsPayload): Description {
  switch (payload.kind) {
    case 'mail':
      return {
        title: 'E-mail',
        does: 'A phone would begin an e-mail; nothing is sent until you send it.',
        fields: [
          ...field('To', payload.to),
          ...field('Copy to', payload.cc),
          ...field('Hidden copy to', payload.bcc),
          ...field('Subject', payload.subject),
          ...field('Message', payload.body),
        ],
      };
    case 'phone':
      return {
        title: payload.control ? 'Command for the phone' : 'Phone number',
        does: payload.control
          ? 'This is not a number to call but a command to the phone or its network, for example to divert calls.'
          : `A phone would offer to call this number.${costs(payload.premium)}`,
        fields: field('Number', payload.number),
      };
    case 'sms':
      return {
        title: 'Text message',
        does: `A phone would begin a text message; nothing is sent until you send it.${costs(payload.premium)}`,
        fields: [...field('To', payload.numbers), ...field('Message', payload.body)],
      };
  }
}

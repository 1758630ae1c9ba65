import { t } from '../../words/translate';
import type { MailPayload, PhonePayload, PremiumRange, SmsPayload } from '../payload';
import type { Description } from './description';
import { field } from './field';

/** What a phone would do, and that it may cost something. */
function withCosts(does: string, premium: PremiumRange | undefined): string {
  return premium ? [does, t('payload-expensive')].join(' ') : does;
}

/** Writing and calling. */
export function describeMessage(payload: MailPayload | PhonePayload | SmsPayload): Description {
  switch (payload.kind) {
    case 'mail':
      return {
        title: t('payload-mail'),
        does: t('payload-mail-does'),
        fields: [
          ...field(t('field-to'), payload.to),
          ...field(t('field-cc'), payload.cc),
          ...field(t('field-bcc'), payload.bcc),
          ...field(t('field-subject'), payload.subject),
          ...field(t('field-message'), payload.body),
        ],
      };
    case 'phone':
      return {
        title: payload.control ? t('payload-command') : t('payload-phone'),
        does: payload.control
          ? t('payload-command-does')
          : withCosts(t('payload-phone-does'), payload.premium),
        fields: field(t('field-number'), payload.number),
      };
    case 'sms':
      return {
        title: t('payload-sms'),
        does: withCosts(t('payload-sms-does'), payload.premium),
        fields: [...field(t('field-to'), payload.numbers), ...field(t('field-message'), payload.body)],
      };
  }
}

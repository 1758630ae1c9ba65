import { t } from '../../words/translate';
import type { ContactPayload, EventPayload, GeoPayload } from '../payload';
import type { Description } from './description';
import { field } from './field';

/** People, dates and places. */
export function describePerson(payload: ContactPayload | EventPayload | GeoPayload): Description {
  switch (payload.kind) {
    case 'contact':
      return {
        title: t('payload-contact'),
        does: t('payload-contact-does'),
        fields: [
          ...field(t('field-name'), payload.name),
          ...field(t('field-organisation'), payload.organisation),
          ...field(t('field-position'), payload.title),
          ...field(t('field-phone'), payload.phones),
          ...field(t('field-mail'), payload.mails),
          ...field(t('field-link'), payload.links),
          ...field(t('field-address'), payload.addresses),
          ...field(t('field-note'), payload.note),
        ],
      };
    case 'event':
      return {
        title: t('payload-event'),
        does: t('payload-event-does'),
        fields: [
          ...field(t('field-what'), payload.summary),
          ...field(t('field-starts'), payload.start),
          ...field(t('field-ends'), payload.end),
          ...field(t('field-where'), payload.location),
          ...field(t('field-invited-by'), payload.organiser),
          ...field(t('field-description'), payload.description),
          ...field(t('field-link'), payload.links),
        ],
      };
    case 'geo':
      return {
        title: t('payload-place'),
        does: t('payload-place-does'),
        fields: [
          ...field(t('field-latitude'), String(payload.latitude)),
          ...field(t('field-longitude'), String(payload.longitude)),
          ...field(t('field-name'), payload.query),
        ],
      };
  }
}

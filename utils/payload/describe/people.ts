import type { ContactPayload, EventPayload, GeoPayload } from '../payload';
import type { Description } from './description';
import { field } from './field';

/** People, dates and places. */
export function describePerson(payload: ContactPayload | EventPayload | GeoPayload): Description {
  switch (payload.kind) {
    case 'contact':
      return {
        title: 'Contact',
        does: 'A phone would offer to add this person to the contacts.',
        fields: [
          ...field('Name', payload.name),
          ...field('Organisation', payload.organisation),
          ...field('Position', payload.title),
          ...field('Phone', payload.phones),
          ...field('E-mail', payload.mails),
          ...field('Link', payload.links),
          ...field('Address', payload.addresses),
          ...field('Note', payload.note),
        ],
      };
    case 'event':
      return {
        title: 'Calendar event',
        does: 'A phone would offer to add this to the calendar.',
        fields: [
          ...field('What', payload.summary),
          ...field('Starts', payload.start),
          ...field('Ends', payload.end),
          ...field('Where', payload.location),
          ...field('Invited by', payload.organiser),
          ...field('Description', payload.description),
          ...field('Link', payload.links),
        ],
      };
    case 'geo':
      return {
        title: 'Place',
        does: 'A phone would show this place on a map.',
        fields: [
          ...field('Latitude', String(payload.latitude)),
          ...field('Longitude', String(payload.longitude)),
          ...field('Name', payload.query),
        ],
      };
  }
}

import type { AppPayload, IntentPayload, ScriptPayload, TextPayload, WebPayload } from '../payload';
import type { Description } from './description';
import { field } from './field';

type Opening = WebPayload | AppPayload | IntentPayload | ScriptPayload | TextPayload;

/** What leads somewhere, or nowhere. */
export function describeOpening(payload: Opening): Description {
  switch (payload.kind) {
    case 'web':
      return {
        title: payload.form === 'bookmark' ? 'Bookmark' : 'Web link',
        does:
          payload.form === 'bookmark'
            ? 'A phone would offer to save or open this page.'
            : 'A phone would open this page.',
        fields: [...field('Name', payload.title), ...field('Address', payload.url)],
      };
    case 'app':
      return payload.store
        ? {
            title: 'App to install',
            does: `A phone would open ${payload.store.name} and offer an app.`,
            fields: [...field('App', payload.store.id), ...field('Link', payload.text)],
          }
        : {
            title: 'Link that opens an app',
            does: 'A phone would hand this to whichever app takes such links, and the app would act on it.',
            fields: [...field('Kind of link', `${payload.scheme}:`), ...field('Link', payload.text)],
          };
    case 'intent':
      return {
        title: 'Link that opens an Android app',
        does: 'An Android phone would open this app, or the web address if the app is not there.',
        fields: [
          ...field('App', payload.package),
          ...field('Kind of link', payload.scheme && `${payload.scheme}:`),
          ...field('Web address otherwise', payload.fallback),
          ...field('Link', payload.text),
        ],
      };
    case 'script':
      return {
        title:
          payload.scheme === 'file' || payload.scheme === 'content'
            ? 'File on the device'
            : 'Hidden program or document',
        does: 'It is not a web address. It would run something or open something on the device; it is never opened here.',
        fields: field('Content', payload.text),
      };
    case 'text':
      return {
        title: payload.links.length > 0 ? 'Text with links' : 'Text',
        does:
          payload.links.length > 0
            ? 'A phone would show this text and make its links tappable.'
            : 'A phone would show this text and do nothing else.',
        fields: [...field('Text', payload.text), ...field('Link', payload.links)],
      };
  }
}

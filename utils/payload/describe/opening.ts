import { t } from '../../words/translate';
import type { AppPayload, IntentPayload, ScriptPayload, TextPayload, WebPayload } from '../payload';
import type { Description } from './description';
import { field, secretField } from './field';

type Opening = WebPayload | AppPayload | IntentPayload | ScriptPayload | TextPayload;

/** What leads somewhere, or nowhere. */
export function describeOpening(payload: Opening): Description {
  switch (payload.kind) {
    case 'web':
      return {
        title: payload.form === 'bookmark' ? t('payload-bookmark') : t('payload-web'),
        does: payload.form === 'bookmark' ? t('payload-bookmark-does') : t('payload-web-does'),
        fields: [...field(t('field-name'), payload.title), ...field(t('field-address'), payload.url)],
      };
    case 'app':
      return payload.store
        ? {
            title: t('payload-store'),
            does: t('payload-store-does', { store: payload.store.name }),
            fields: [...field(t('field-app'), payload.store.id), ...field(t('field-link'), payload.text)],
          }
        : {
            title: t('payload-app'),
            does: t('payload-app-does'),
            fields: [
              ...field(t('field-link-kind'), `${payload.scheme}:`),
              ...field(t('field-link'), payload.text),
            ],
          };
    case 'intent':
      return {
        title: t('payload-intent'),
        does: t('payload-intent-does'),
        fields: [
          ...field(t('field-app'), payload.package),
          ...field(t('field-link-kind'), payload.scheme && `${payload.scheme}:`),
          ...field(t('field-fallback'), payload.fallback),
          ...field(t('field-link'), payload.text),
        ],
      };
    case 'script':
      return {
        title:
          payload.scheme === 'file' || payload.scheme === 'content' ? t('payload-file') : t('payload-script'),
        does: t('payload-script-does'),
        fields: field(t('field-content'), payload.text),
      };
    case 'text':
      // A part of a password looks like any text.
      if (payload.part)
        return {
          title: t('payload-part', { ...payload.part }),
          does: t('payload-part-does'),
          fields: secretField(t('field-text'), payload.text),
        };
      return {
        title: payload.links.length > 0 ? t('payload-text-links') : t('payload-text'),
        does: payload.links.length > 0 ? t('payload-text-links-does') : t('payload-text-does'),
        fields: [...field(t('field-text'), payload.text), ...field(t('field-link'), payload.links)],
      };
  }
}

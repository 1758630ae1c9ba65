import { t } from '../../words/translate';
import { gs1Elements } from '../formats/gs1';
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
      return describeText(payload);
  }
}

function describeText({ text, part, links }: TextPayload): Description {
  if (part)
    return {
      title:
        part.of === 0
          ? t('payload-part-unnumbered', { number: part.number })
          : t('payload-part', { ...part }),
      does: t('payload-part-does'),
      // A part of a password looks like any text.
      fields: secretField(t('field-text'), text),
    };
  const elements = links.length === 0 ? gs1Elements(text) : undefined;
  if (elements)
    return {
      title: t('payload-product'),
      does: t('payload-text-does'),
      fields: elements.flatMap(({ identifier, value }) =>
        field(elementLabel(identifier), isDate(identifier) ? dateOf(value) : value),
      ),
    };
  return {
    title: links.length > 0 ? t('payload-text-links') : t('payload-text'),
    does: links.length > 0 ? t('payload-text-links-does') : t('payload-text-does'),
    fields: [...field(t('field-text'), text), ...field(t('field-link'), links)],
  };
}

const isDate = (identifier: string) => /^1[1-7]$/.test(identifier);

/** A date of six digits as other dates are written, without a day where none is named (GS1 General Specifications, 3.4). */
function dateOf(value: string): string {
  const [, year = '', month = '', day = ''] = /^(\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$/.exec(value) ?? [];
  if (year === '') return value;
  return day === '00' ? `20${year}-${month}` : `20${year}-${month}-${day}`;
}

/** What people know of it in words; the rest by the number that stands on labels. */
function elementLabel(identifier: string): string {
  switch (identifier) {
    case '00':
      return t('field-parcel-number');
    case '01':
    case '02':
      return t('field-product-number');
    case '10':
      return t('field-batch');
    case '11':
      return t('field-made-on');
    case '15':
      return t('field-best-before');
    case '17':
      return t('field-use-by');
    case '21':
      return t('field-serial-number');
    case '30':
    case '37':
      return t('field-count');
    default:
      return `(${identifier})`;
  }
}

import type { HostName } from '../../payload/brands/host-name';
import type { Rule } from '../rule';

/** Endings that are no word and no part of a family's or a company's name. */
const ENDINGS = /^(?:com|net|org|gov|edu)-/;
/** Countries' endings stand at the beginning of ordinary names too (`de-`, `la-`, `my-`): only before a counted name. */
const COUNTRY = /^(?!xn)[a-z]{2}-.*\d{4}/;
const YEAR = /-(?:19|20)\d\d$/;

/** The name as it would be read at a glance: `allegrolokalnie.pl` of `allegrolokalnie.pl-oferta4711.icu`. */
function seeming({ labels }: HostName): string | undefined {
  const [front, last] = [labels.at(-2) ?? '', labels.at(-1) ?? ''];
  if (front.length < 2 || /^www\d?$/.test(front)) return undefined;
  const isEnding = ENDINGS.test(last) || (COUNTRY.test(last) && !YEAR.test(last));
  return isEnding ? `${front}.${last.slice(0, last.indexOf('-'))}` : undefined;
}

/** A name that goes on after what looks like its end, so that a narrow screen shows another site's name. */
export const endingAsLabel: Rule = ({ targets }) =>
  targets.flatMap(({ address, name }) => {
    if (!name || name.site || name.isHosted || name.isInstitution) return [];
    const looks = seeming(name);
    if (!looks) return [];
    return [
      {
        rule: 'ending-as-label',
        level: 'medium',
        evidence: { host: address.host, looks, domain: name.domain },
      },
    ];
  });

import type { Rule, RuleFinding } from '../rule';

/** Endings with the highest shares of phishing among their domains (Interisle, Phishing Landscape 2024). */
const UNUSUAL = new Set(
  `bond buzz cam cfd click cyou fun homes icu lat lol loan mom monster one online pics quest rest sbs shop site skin
  space store surf tk top vip wang website work xyz ml ga cf gq zip mov`.split(/\s+/),
);

/** Where anyone gets an address, and endings that are abused a lot. Facts for the reader, no reasons by themselves. */
export const domainKind: Rule = ({ targets }) =>
  targets.flatMap(({ address, name }): RuleFinding[] => {
    if (!name || name.site) return [];
    const found: RuleFinding[] = [];
    if (address.privateSuffix) {
      const evidence = { host: address.host, suffix: address.privateSuffix };
      found.push({ rule: 'free-hosting', level: 'info', evidence });
    }
    const ending = name.domain.slice(name.domain.lastIndexOf('.') + 1);
    if (UNUSUAL.has(ending))
      found.push({ rule: 'unusual-ending', level: 'info', evidence: { host: address.host, ending } });
    return found;
  });

/**
 * Where registries answer about domains (RDAP, RFC 9224).
 *
 * Source: written by hand from general knowledge of IANA's list (https://data.iana.org/rdap/dns.json, published
 * under CC0) and spot-checked against older public copies of it; November 2026. It is a part of that list: the
 * suffixes that most links have. It serves until the real list has been loaded, and when that fails.
 *
 * Not in here: suffixes whose registries run no public RDAP as far as known (.kr and .한국, .jp, .cn, .ru and .рф, .it,
 * .es, .be, .at, .eu, .se, .dk among them). There is no fall-back through an aggregator such as rdap.org: it forwards by
 * the same list, so it could add nothing but one more party that learns the domain, and its "not found" for a
 * suffix without server would read as "not registered".
 */

/** One server a line: its base URL, then the suffixes it answers for. */
const LISTED = `
https://rdap.verisign.com/com/v1/ com
https://rdap.verisign.com/net/v1/ net
https://tld-rdap.verisign.com/cc/v1/ cc
https://tld-rdap.verisign.com/name/v1/ name
https://tld-rdap.verisign.com/xn--mk1bu44c/v1/ xn--mk1bu44c
https://tld-rdap.verisign.com/xn--t60b56a/v1/ xn--t60b56a
https://rdap.nic.tv/ tv
https://rdap.publicinterestregistry.org/rdap/ org ngo ong charity foundation gives giving
https://rdap.identitydigital.services/rdap/ info mobi pro live life world today email agency digital group company
https://rdap.identitydigital.services/rdap/ solutions services network news media social ltd team zone tools center
https://rdap.identitydigital.services/rdap/ academy guru ninja expert finance games land plus run software studio
https://rdap.identitydigital.services/rdap/ support systems technology tips tours video works bet cash chat city
https://rdap.identitydigital.services/rdap/ coffee cool events exchange fund fyi house international limited money
https://rdap.identitydigital.services/rdap/ photos pictures place report rocks sale school shopping show singles
https://rdap.identitydigital.services/rdap/ style supplies taxi town toys training vacations ventures villas vision
https://rdap.identitydigital.services/rdap/ wtf asia bio black blue green pet kim pink poker promo red ski vote lgbt
https://pubapi.registry.google/rdap/ app dev page new how soy day foo zip mov google meme ing dad phd prof nexus rsvp
https://rdap.radix.host/rdap/ online site store tech website space press host fun uno pw
https://rdap.centralnic.com/xyz/ xyz
https://rdap.centralnic.com/icu/ icu
https://rdap.centralnic.com/cyou/ cyou
https://rdap.centralnic.com/bond/ bond
https://rdap.centralnic.com/cfd/ cfd
https://rdap.centralnic.com/sbs/ sbs
https://rdap.centralnic.com/fm/ fm
https://rdap.zdnsgtld.com/top/ top
https://rdap.gmoregistry.net/rdap/ shop
https://rdap.blog.fury.ca/rdap/ blog
https://rdap.registry.cloud/rdap/ cloud
https://rdap.nic.biz/ biz
https://rdap.nic.club/ club
https://rdap.nic.vip/ vip
https://rdap.nic.work/ work
https://rdap.nic.design/ design
https://rdap.nic.ink/ ink
https://rdap.nic.one/ one
https://rdap.nic.nyc/ nyc
https://rdap.nic.law/ law
https://rdap.nic.fit/ fit
https://rdap.nic.download/ download
https://rdap.nic.stream/ stream
https://rdap.nic.review/ review
https://rdap.nic.science/ science
https://rdap.nic.date/ date
https://rdap.nic.party/ party
https://rdap.nic.loan/ loan
https://rdap.nic.men/ men
https://rdap.nic.ovh/ ovh
https://rdap.nic.paris/ paris
https://rdap.nic.swiss/ swiss
https://rdap.nic.fr/ fr
https://rdap.nic.re/ re
https://rdap.nic.pm/ pm
https://rdap.nic.tf/ tf
https://rdap.nic.ar/ ar
https://rdap.cctld.au/rdap/ au
https://rdap.registro.br/ br
https://rdap.ca.fury.ca/rdap/ ca
https://rdap.nic.cz/ cz
https://rdap.fi/rdap/rdap/ fi
https://rdap.pandi.id/rdap/ id
https://rdap.nixiregistry.in/rdap/ in
https://rdap.isnic.is/rdap/ is
https://rdap.sidn.nl/ nl
https://rdap.norid.no/ no
https://rdap.dns.pl/ pl
https://rdap.sgnic.sg/rdap/ sg
https://rdap.register.si/ si
https://rdap.thains.co.th/ th
https://rdap.tonicregistry.to/rdap/ to
https://ccrdap.twnic.tw/tw/ tw
https://rdap.hostmaster.ua/ ua
https://rdap.nominet.uk/uk/ uk
https://rdap.cctld.uz/ uz
https://rdap.identitydigital.services/rdap/ ai`;

/** Run by the registries themselves and not announced to IANA when this was written. .de answers with dates and name servers only. */
const UNLISTED = `
https://rdap.denic.de/ de
https://rdap.nic.ch/ ch li
https://rdap.identitydigital.services/rdap/ io sh ac me
https://rdap.registry.co/co/ co`;

function read(lines: string): Map<string, string[]> {
  const servers = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [base = '', ...suffixes] = line.split(' ');
    for (const suffix of suffixes) servers.set(suffix, [base]);
  }
  return servers;
}

/** DNS suffix (punycode) to base URLs, from IANA's list. */
export const LISTED_SERVERS: ReadonlyMap<string, string[]> = read(LISTED);

/** The same for servers that IANA's list does not name. */
export const UNLISTED_SERVERS: ReadonlyMap<string, string[]> = read(UNLISTED);

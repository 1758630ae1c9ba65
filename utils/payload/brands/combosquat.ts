import { skeleton } from '../idn/skeleton';
import type { HostName } from './host-name';
import { type Site, siteByName, siteBySkeleton } from './well-known';

/**
 * Words that are added to a name to pass for its log-in, help or parcel page (after Chromium's combo-squatting
 * list of kinds; own compilation).
 */
const WORDS = new Set(
  `login log signin sign logon online account accounts konto conto cuenta compte secure security secured safe safety
  sicherheit verify verification verified validate validation confirm confirmation support help helpdesk service services
  servicio kundenservice customer customers care center centre update updates upgrade billing bill invoice payment payments
  pay wallet refund refunds recover recovery restore reset password passwort unlock unlocked suspended locked limited alert
  alerts notice notification notifications auth authenticate authentication authorize authorization mfa otp token session
  portal gift gifts giftcard prize winner bonus reward rewards promo airdrop claim giveaway tracking track delivery redelivery
  parcel package shipment shipping customs zoll fee fees paket sendung colis paquete entrega identity id my web app mobile
  bank banking official team admin user users member client document documents docs share shared file files mail webmail
  voicemail find connect access activate activation migrate migration register subscription renew renewal`.split(
    /\s+/,
  ),
);

/** Words strong enough to be found without a hyphen in between. */
const STRONG = new Set(
  `login signin logon online account secure security verify verification confirm support helpdesk service services update
  billing payment payments wallet refund recovery unlock alert alerts auth giveaway airdrop delivery tracking parcel banking
  password konto kundenservice customer rewards`.split(/\s+/),
);

/** Names that honest projects and companies put in their own hosts: tools that people run or build on. */
const TOOLS = new Set(
  `github gitlab bitbucket wordpress zendesk okta atlassian shopify squarespace cloudflare salesforce servicenow oracle
  nvidia openai chatgpt minecraft roblox wikipedia stackoverflow webex teamviewer digitalocean mailchimp`.split(
    /\s+/,
  ),
);

/** The site whose name a token is, or looks like, where that name is one to impersonate. */
function brandOf(token: string): Site | undefined {
  const site = siteByName(token) ?? (token.length > 4 ? siteBySkeleton(skeleton(token)) : undefined);
  const isBrand = site?.group === 'target' || (site?.group === 'word' && site.name.length > 4);
  return isBrand && site.name.length > 2 && !TOOLS.has(site.name) ? site : undefined;
}

/** The well-known site of a token that is its name and a strong word without a hyphen, such as `paypallogin`. */
function siteJoinedWithWord(token: string): Site | undefined {
  const targetOf = (name: string, word: string) => {
    const site = STRONG.has(word) ? brandOf(name) : undefined;
    return site?.group === 'target' ? site : undefined;
  };
  for (let cut = 5; cut <= token.length - 4; cut += 1) {
    const site = targetOf(token.slice(0, cut), token.slice(cut));
    if (site) return site;
  }
  for (let cut = 4; cut <= token.length - 5; cut += 1) {
    const site = targetOf(token.slice(cut), token.slice(0, cut));
    if (site) return site;
  }
  return undefined;
}

/** A name and a word in one label: `paypallogin`, `paypal-login`. */
function siteInLabel(label: string): Site | undefined {
  const tokens = label.toLowerCase().split('-').filter(Boolean);
  const joined = tokens.map(siteJoinedWithWord).find(Boolean);
  if (joined) return joined;
  const site = tokens.map(brandOf).find(Boolean);
  return site && tokens.some((token) => WORDS.has(token) && brandOf(token) === undefined) ? site : undefined;
}

/** `paypal.secure-login.example`, `login.paypal.evil.example`: the name alone in front, a strong word beside it. */
function siteInFront(labels: readonly string[]): Site | undefined {
  const site = labels
    .slice(0, -1)
    .map(brandOf)
    .find((one) => one?.group === 'target');
  const tokens = labels.flatMap((label) => label.toLowerCase().split('-'));
  return site && tokens.some((token) => STRONG.has(token)) ? site : undefined;
}

/**
 * The well-known site whose name a host joins with a word such as "login", or `undefined`. The name and the
 * word have to stand in one label, or the name in a label of its own in front of a strange domain.
 */
export function combosquat(host: HostName): Site | undefined {
  if (host.site || host.isInstitution) return undefined;
  return host.labels.map(siteInLabel).find(Boolean) ?? siteInFront(host.labels);
}

/** The well-known site whose name stands in a host that is not its own; worth knowing, no more. */
export function mentions(host: HostName): Site | undefined {
  if (host.site || host.isInstitution) return undefined;
  return host.labels
    .flatMap((label) => label.split('-'))
    .map(brandOf)
    .find((site) => site?.group === 'target');
}

import { parse } from 'tldts';
import { SERVICE_NAMES } from '../../payload/describe/access';
import { logInService } from '../../payload/formats/device-links';
import type { DeviceLinkService } from '../../payload/payload';
import type { Rule } from '../rule';

/** The sites on which each service shows its own log-in codes. */
const HOMES: Record<DeviceLinkService, readonly string[]> = {
  telegram: ['telegram.org', 't.me', 'telegram.me'],
  signal: ['signal.org', 'signal.me', 'signal.link'],
  whatsapp: ['whatsapp.com', 'wa.me'],
  discord: ['discord.com', 'discordapp.com'],
  line: ['line.me', 'line.biz', 'linecorp.com'],
  wechat: ['qq.com', 'weixin.com', 'wechat.com', 'wechatapp.com'],
  steam: ['steampowered.com', 'steamcommunity.com', 's.team'],
  matrix: ['element.io', 'matrix.org'],
  viber: ['viber.com'],
  threema: ['threema.ch'],
  kakaotalk: ['kakao.com', 'kakaocorp.com'],
  tiktok: ['tiktok.com'],
  qq: ['qq.com'],
  zalo: ['zalo.me'],
  google: ['google.com'],
  microsoft: ['microsoft.com', 'microsoftonline.com', 'live.com', 'office.com'],
};

function domainOf(address: string): string | undefined {
  return parse(address, { allowPrivateDomains: true }).domain ?? undefined;
}

/**
 * A code that lets another device into an account (Unit 42 2026; FBI and CISA PSA March 2026; MITRE T1676).
 * On the service's own site this is what such codes are for; elsewhere it is how accounts are stolen.
 */
export const deviceLink: Rule = ({ payload, page, hops }) => {
  const hop = hops.map((candidate) => logInService(candidate.url)?.name).find(Boolean);
  const service = payload.kind === 'device-link' ? payload.service : hop;
  if (!service) return [];
  const domain = page && domainOf(page.url);
  const isHome = domain !== undefined && HOMES[service].includes(domain) && !hop;
  const level = isHome ? 'info' : page ? 'high' : 'medium';
  const evidence = { service: SERVICE_NAMES[service], ...(domain && { page: domain }) };
  return [{ rule: 'device-link', level, evidence: { ...evidence, ...(isHome && { home: 'yes' }) } }];
};

import { decodeRepeatedly } from './nested-address';

const TWO = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Mail gateways and proxies that write the address in an alphabet of their own; `undefined` for all others. */
export function fromGateway(url: URL): string | undefined {
  const { hostname } = url;
  if (/(?:^|\.)urldefense\./.test(hostname)) return fromProofpoint(url);
  if (/(?:^|\.)(?:avanan\.(?:click|net)|checkpoint\.com)$/.test(hostname)) return betweenBars(url);
  if (/\.(?:translate\.goog|proxy\.openathens\.net)$/.test(hostname)) {
    const label = hostname.split('.')[0] ?? '';
    const host = label.replace(/-(-)?/g, (_, second: string | undefined) => (second ? '-' : '.'));
    return `https://${host}${url.pathname}`;
  }
  return undefined;
}

/** Check Point writes the address between three bars on each side. */
function betweenBars({ href }: URL): string | undefined {
  const start = href.indexOf('___');
  const end = href.lastIndexOf('___');
  return start !== -1 && end > start + 3 ? href.slice(start + 3, end) : undefined;
}

/** Proofpoint's three versions (its own "URL Defense" decoder describes them). */
function fromProofpoint(url: URL): string | undefined {
  const param = url.searchParams.get('u');
  if (param && url.pathname.startsWith('/v1/')) return decodeRepeatedly(param);
  if (param) return decodeRepeatedly(param.replaceAll('-', '%').replaceAll('_', '/'));
  const { href } = url;
  const start = href.indexOf('/v3/__');
  const end = href.lastIndexOf('__;');
  if (start === -1 || end < start + 7) return undefined;
  const body = href.slice(start + 6, end).replace(/^(https?:)\/(?!\/)/, '$1//');
  return withReplacements(body, href.slice(end + 3).split('!', 1)[0] ?? '');
}

/** Version 3 puts `*` for a character, `**X` for several, and keeps them in base64 behind the address. */
function withReplacements(body: string, encoded: string): string {
  let kept: string;
  try {
    kept = new TextDecoder().decode(
      Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
    );
  } catch {
    return body;
  }
  const chars = [...kept];
  let at = 0;
  return body.replace(/\*\*([A-Za-z0-9_-])|\*/g, (_, run: string | undefined) => {
    const length = run === undefined ? 1 : TWO.indexOf(run) + 2;
    const replaced = chars.slice(at, at + length).join('');
    at += length;
    return replaced;
  });
}

import { PROXY_HOST } from '../payload/brands/embedded-name';

/** Addresses that take another one as material: to share, check, keep or show it. Host ending, path beginning. */
const SHARE_PAGES: readonly (readonly [string, string])[] = [
  ['facebook.com', '/sharer'],
  ['facebook.com', '/share'],
  ['facebook.com', '/dialog'],
  ['facebook.com', '/plugins'],
  ['developers.facebook.com', '/'],
  ['twitter.com', '/intent'],
  ['twitter.com', '/share'],
  ['x.com', '/intent'],
  ['x.com', '/share'],
  ['linkedin.com', '/sharing'],
  ['linkedin.com', '/shareArticle'],
  ['linkedin.com', '/cws/share'],
  ['pinterest.com', '/pin/create'],
  ['t.me', '/share'],
  ['telegram.me', '/share'],
  ['social-plugins.line.me', '/'],
  ['line.me', '/R/share'],
  ['reddit.com', '/submit'],
  ['news.ycombinator.com', '/submitlink'],
  ['tumblr.com', '/share'],
  ['tumblr.com', '/widgets/share'],
  ['vk.com', '/share'],
  ['connect.ok.ru', '/'],
  ['service.weibo.com', '/share'],
  ['xing.com', '/spi/shares'],
  ['getpocket.com', '/save'],
  ['getpocket.com', '/edit'],
  ['instapaper.com', '/'],
  ['flipboard.com', '/'],
  ['addtoany.com', '/'],
  ['archive.org', '/'],
  ['archive.ph', '/'],
  ['archive.today', '/'],
  ['archive.is', '/'],
  ['validator.w3.org', '/'],
  ['jigsaw.w3.org', '/'],
  ['pagespeed.web.dev', '/'],
  ['developers.google.com', '/speed'],
  ['search.google.com', '/'],
  ['securityheaders.com', '/'],
  ['ssllabs.com', '/'],
  ['virustotal.com', '/'],
  ['urlscan.io', '/'],
  ['view.officeapps.live.com', '/'],
  ['docs.google.com', '/viewer'],
  ['docs.google.com', '/gview'],
  ['calendar.google.com', '/'],
  ['outlook.live.com', '/calendar'],
  ['outlook.office.com', '/calendar'],
  ['feedly.com', '/'],
  ['youtube.com', '/oembed'],
  ['wsrv.nl', '/'],
  ['images.weserv.nl', '/'],
];

/** Hosts for pictures and other material, by their first label. */
const MATERIAL =
  /^(?:img|imgs|image|images|cdn|static|media|assets|thumb|thumbs|badge|badges|api|proxy|embed|player)\./;

/** True for an address that carries another one without sending its visitor there. */
export function isSharePage(url: URL): boolean {
  if (MATERIAL.test(url.hostname) || PROXY_HOST.test(url.hostname)) return true;
  if (
    /\/(?:share|sharer|oauth2?|authorize|oembed|cdn-cgi|_next\/image|image\/fetch)(?:[/.]|$)/i.test(
      url.pathname,
    )
  )
    return true;
  return SHARE_PAGES.some(
    ([host, path]) =>
      (url.hostname === host || url.hostname.endsWith(`.${host}`)) && url.pathname.startsWith(path),
  );
}

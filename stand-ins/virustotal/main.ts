import { fixtures, KEYS, startVirusTotal } from './index';

const option = process.argv.indexOf('--port');
const wanted = option < 0 ? 0 : Number(process.argv[option + 1]);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error('--port wants a number from 0 to 65535');
  process.exit(2);
}

const server = await startVirusTotal({ port: wanted });
const rows = Object.values(fixtures).map(({ url, scenario }) => ({
  answer: scenario.kind,
  redirects: scenario.redirecting,
  url,
}));

console.log(`VirusTotal's stand-in (v3 and v2) listens on https://127.0.0.1:${server.port}
It is reached as www.virustotal.com, so the extension runs unchanged:

  Chromium  --host-resolver-rules="MAP www.virustotal.com:443 127.0.0.1:${server.port}" --ignore-certificate-errors
  Firefox   through stand-ins/connect-proxy.ts, mapping www.virustotal.com:443 to ${server.port}, certificate errors accepted

Keys:`);
console.table(KEYS);
console.log('Addresses it knows; any other is answered by the words in its host and path:');
console.table(rows);
console.log('Ctrl+C ends it.');

let printed = 0;
const printer = setInterval(() => {
  for (; printed < server.log.length; printed++) {
    const entry = server.log[printed];
    // Never the query: v2 carries the key there.
    if (entry) console.log(`${entry.status ?? '…'} ${entry.method} ${entry.path} ${entry.user ?? 'no key'}`);
  }
}, 500);

process.once('SIGINT', () => {
  clearInterval(printer);
  void server.close();
});

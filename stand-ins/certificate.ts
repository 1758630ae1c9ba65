import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM, to be trusted by whoever talks to the stand-in. */
  cert: string;
  /** PEM of the private key; lives in memory only. */
  key: string;
}

/**
 * Makes a self-signed certificate for loopback use, in memory, valid for a week around the real time.
 * @param hosts the DNS names it is good for; the first is its common name
 */
export async function certificateFor(hosts: [string, ...string[]]): Promise<Certificate> {
  const day = 86_400_000;
  const made = await generate([{ name: 'commonName', value: hosts[0] }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 7 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

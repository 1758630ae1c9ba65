import { sha256 } from './address';

/** Short fingerprint under which a key's budget is kept; the key cannot be had from it. */
export async function keyId(key: string): Promise<string> {
  return (await sha256(key)).slice(0, 16);
}

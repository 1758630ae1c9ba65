/** Thrown when a body is longer than allowed. */
export class BodyTooLongError extends Error {
  override name = 'TooLongError';
}

/** The first bytes of a body, and what ended the reading. */
export interface LimitedBody {
  bytes: Uint8Array<ArrayBuffer>;
  /** `limit`: it is longer than was allowed, and the rest was not fetched. `error`: it broke off. */
  end: 'complete' | 'limit' | 'error';
  /** What the stream threw, with `error`. */
  error?: unknown;
}

/**
 * Reads a body, at most so many bytes of it. Does not reject.
 *
 * @param body a response's body; without one there are no bytes
 */
export async function readLimitedBytes(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<LimitedBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let end: LimitedBody['end'] = 'complete';
  let failure: unknown;
  try {
    const reader = body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value.subarray(0, maxBytes - size));
      size += part.value.byteLength;
      if (size > maxBytes) {
        end = 'limit';
        await reader?.cancel();
        break;
      }
    }
  } catch (error) {
    end = 'error';
    failure = error;
  }
  const bytes = new Uint8Array(Math.min(size, maxBytes));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return end === 'error' ? { bytes, end, error: failure } : { bytes, end };
}

/**
 * Reads a response's body as UTF-8 text.
 *
 * @throws BodyTooLongError when it has more bytes than that, and what the network throws.
 */
export async function readLimited(response: Response, maxBytes: number): Promise<string> {
  const { bytes, end, error } = await readLimitedBytes(response.body, maxBytes);
  if (end === 'error') throw error;
  if (end === 'limit') throw new BodyTooLongError(`More than ${maxBytes} bytes`);
  return new TextDecoder().decode(bytes);
}

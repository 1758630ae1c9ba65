/** Thrown when a body is longer than allowed. */
export class BodyTooLongError extends Error {
  override name = 'TooLongError';
}

/** Reads a body as UTF-8 text, at most so many bytes. Throws TooLongError beyond, and what the network throws. */
export async function readLimited(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new BodyTooLongError(`More than ${maxBytes} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

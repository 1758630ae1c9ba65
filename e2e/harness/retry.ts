/**
 * Tries until an attempt does not throw.
 *
 * @param attempt what is tried
 * @param options.timeout milliseconds after which nothing is tried any more
 * @param options.interval milliseconds between two attempts
 * @returns what the first good attempt gave
 * @throws the error of the last attempt
 */
export async function retry<T>(
  attempt: () => T | Promise<T>,
  { timeout = 30_000, interval = 100 } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

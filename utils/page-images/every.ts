/** Does something again and again, so many milliseconds apart, until the signal ends. */
export function every(interval: number, run: () => void, signal: AbortSignal): void {
  const timer = setInterval(run, interval);
  signal.addEventListener('abort', () => clearInterval(timer));
}

import { useEffect, useState } from 'preact/hooks';

/**
 * The time, in milliseconds since 1970, anew each second: for what counts down. Never older than the rendering, or what
 * has just been loaded would seem to be still to come.
 */
export function useNow(): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}

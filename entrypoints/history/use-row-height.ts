import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 620px)';
/** In pixels; `history.css` lays the rows out for them. */
const HEIGHTS = { wide: 68, narrow: 100 };

/** How high every row is. All are equal, so that a hundred thousand need no measuring. */
export function useRowHeight(): number {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return isNarrow ? HEIGHTS.narrow : HEIGHTS.wide;
}

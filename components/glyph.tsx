/** Small signs of acts and things, each as paths in a box of 16 by 16. Verdicts have signs of their own (`StateIcon`). */
const PATHS = {
  open: 'M4 6l4 4 4-4',
  close: 'M4 10l4-4 4 4',
  settings: 'M2 5h6M12 5h2M2 11h2M8 11h6M10 3.2v3.6M6 9.2v3.6',
  screen: 'M2 3h12v8.5H2zM5.5 14h5',
  area: 'M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M6 6h4v4H6z',
  file: 'M1.5 4.5v9h13v-7.5h-6.5l-1.5-2.5h-5z',
  panel: 'M2 3h12v10H2zM10 3v10',
  list: 'M5.5 4h8.5M5.5 8h8.5M5.5 12h8.5M2 4h.5M2 8h.5M2 12h.5',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  resume: 'M5 3.5l7 4.5-7 4.5z',
  ask: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3L14 14',
  remove: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
} as const;

export type GlyphName = keyof typeof PATHS;

/** A sign beside words that say the same: it is not read aloud. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

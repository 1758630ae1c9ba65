import { useState } from 'preact/hooks';
import { CodeCard } from '../../components/code/code-card';
import { useLive } from '../../components/hooks/use-live';
import { placeWords } from '../../components/reading/place-words';
import { loadCode } from '../../utils/codes/code-details';
import type { FoundIn } from '../../utils/files/found-in';
import { t } from '../../utils/words/translate';
import type { FoundEntry } from './file-scan';

/** Cards are read from the database whenever it changes: not more of them than anybody looks through. */
const SHOWN = 25;
const PLACES = 3;

/** The codes that were found, each once, with where it was found. */
export function FoundCodes({ found }: { found: FoundEntry[] }) {
  const [limit, setLimit] = useState(SHOWN);
  const shown = found.slice(0, limit);
  const ids = shown.map(({ id }) => id).join();
  const codes = useLive(
    async () => new Map(await Promise.all(shown.map(async ({ id }) => [id, await loadCode(id)] as const))),
    [ids],
  );
  return (
    <section class="stack" aria-labelledby="codes">
      <h2 id="codes">{t('scanner-codes')}</h2>
      {shown.map(({ id, places }) => {
        const code = codes?.get(id);
        return (
          code && (
            <div key={id} class="stack found-code">
              <Places places={places} />
              <CodeCard code={code} />
            </div>
          )
        );
      })}
      {found.length > limit && (
        <button type="button" data-more onClick={() => setLimit(limit + SHOWN)}>
          {t('scanner-show-more')}
        </button>
      )}
    </section>
  );
}

function Places({ places }: Pick<FoundEntry, 'places'>) {
  const distinct = new Map(places.map((place) => [placeKey(place), place]));
  return (
    <p class="small quiet places">
      {[...distinct].slice(0, PLACES).map(([key, place]) => (
        <bdi key={key} data-place={key}>
          {placeWords(place)}
        </bdi>
      ))}
      {distinct.size > PLACES && <span>{t('scanner-more-places', { count: distinct.size - PLACES })}</span>}
    </p>
  );
}

/** Names a place without words. */
function placeKey(place: FoundIn): string {
  if (place.kind !== 'file') return place.kind;
  const part = place.page ?? place.frame;
  return place.path.join('/') + (part === undefined ? '' : `#${part}`);
}

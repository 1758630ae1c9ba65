import { CodeCard } from '../../components/code-card';
import { useLive } from '../../components/use-live';
import { loadCode } from '../../utils/view';

export function Report({ id }: { id: string }) {
  const loaded = useLive(async () => ({ view: await loadCode(id) }), [id]);
  if (!loaded) return null;
  if (!loaded.view) return <p class="card">This code is not in the history any more.</p>;
  return <CodeCard view={loaded.view} />;
}

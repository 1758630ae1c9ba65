import type { CodeView } from '../../utils/view';

export function PreviewSection({ view }: { view: CodeView }) {
  return <section data-code={view.id} hidden />;
}

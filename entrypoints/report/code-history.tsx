import { DefinitionList } from '../../components/code/definition-list';
import { Folded } from '../../components/folded';
import type { CodeDetails } from '../../utils/codes/code-details';

const TECHNIQUES: Record<CodeDetails['how'][number], string> = {
  inverted: 'light on dark',
  mirrored: 'mirrored',
  transparent: 'on a transparent ground',
  'low-contrast': 'with very little contrast',
  'single-channel': 'visible in one colour only',
  'gaps-closed': 'with gaps between its squares',
  'no-quiet-zone': 'without the margin that a code needs',
  resized: 'very small or very large',
  'second-engine': 'so that only one of two readers could read it',
  stitched: 'assembled from several pictures',
  'drawn-from-text': 'drawn with letters instead of a picture',
  'drawn-from-boxes': 'drawn with boxes instead of a picture',
};

/** When and where this code was met, and how it was drawn. */
export function CodeHistory({ code }: { code: CodeDetails }) {
  const { record } = code;
  const when = (time: number | undefined) =>
    time === undefined ? undefined : new Date(time).toLocaleString();
  const rows: [string, string | undefined][] = [
    ['First seen', when(record?.firstSeen)],
    ['Last seen', when(record?.lastSeen)],
    ['Last checked', when(record?.checkedAt)],
    ['On the page', code.page],
    ['Drawn', code.how.map((technique) => TECHNIQUES[technique]).join(', ')],
    ['Shares its place', code.nested ? 'with another code' : undefined],
  ];
  return (
    <Folded title="This code on this device">
      {code.private && <p class="quiet">From a private window: it is not kept in the history.</p>}
      <DefinitionList rows={rows} />
    </Folded>
  );
}

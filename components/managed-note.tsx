import { t } from '../utils/words/translate';
import { Glyph } from './glyph';

/** Says of a setting that it cannot be set here, where it is laid down for this browser. */
export function ManagedNote({ of: isManaged }: { of: boolean }) {
  if (!isManaged) return null;
  return (
    <span class="managed small">
      <Glyph name="lock" />
      {t('options-managed')}
    </span>
  );
}

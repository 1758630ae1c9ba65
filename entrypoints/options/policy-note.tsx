import { useEffect, useState } from 'preact/hooks';
import { reportBug } from '../../utils/platform/errors';
import { misunderstoodNames } from '../../utils/platform/stored/settings-store';
import { t } from '../../utils/words/translate';

/** What an administrator wrote and nothing here is made of: browsers leave such entries out, or pass them on, in silence. */
export function PolicyNote() {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => void misunderstoodNames().then(setNames, reportBug), []);
  if (names.length === 0) return null;
  return <p class="note warn small">{t('options-managed-unknown', { names: names.join(', ') })}</p>;
}

import { useState } from 'preact/hooks';
import { t } from '../../utils/words/translate';
import { RevealedText } from './revealed-text';

/** A secret: dots until somebody asks for it, since screens are looked at and shared. */
export function MaskedText({ text }: { text: string }) {
  const [shown, setShown] = useState(false);
  return (
    <span class="masked">
      {shown ? <RevealedText text={text} /> : <span>••••••••</span>}
      <button type="button" class="link small" onClick={() => setShown(!shown)}>
        {shown ? t('code-hide') : t('code-show')}
      </button>
    </span>
  );
}

import { useState } from 'preact/hooks';
import { HiddenText } from './revealed-text';

/** A secret: dots until somebody asks for it, since screens are looked at and shared. */
export function SecretText({ text }: { text: string }) {
  const [shown, setShown] = useState(false);
  return (
    <span class="row">
      {shown ? <HiddenText text={text} /> : <span>••••••••</span>}
      <button type="button" class="link small" onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'}
      </button>
    </span>
  );
}

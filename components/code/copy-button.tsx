import { useState } from 'preact/hooks';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';

const SAID_MS = 1800;

interface Props {
  text: string;
  label?: string;
  /** Looks like a link, where there is little room. */
  link?: boolean;
}

/** Copies a text as it is, hidden characters included: what is pasted is what the code says. */
export function CopyButton({ text, label = t('code-copy'), link = false }: Props) {
  const [copied, setCopied] = useState(false);
  function copy(): void {
    navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), SAID_MS);
    }, reportBug);
  }
  return (
    <button type="button" class={link ? 'link small' : ''} onClick={copy}>
      {copied ? t('code-copied') : label}
    </button>
  );
}

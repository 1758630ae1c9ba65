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
  const [copied, copy] = useCopied(() => navigator.clipboard.writeText(text));
  return (
    <button type="button" class={link ? 'link small' : ''} onClick={copy}>
      {copied ? t('code-copied') : label}
    </button>
  );
}

/** Whether something was copied just now, and what copies it. */
export function useCopied(write: () => Promise<void>): [copied: boolean, copy: () => void] {
  const [copied, setCopied] = useState(false);
  function copy(): void {
    write().then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), SAID_MS);
    }, reportBug);
  }
  return [copied, copy];
}

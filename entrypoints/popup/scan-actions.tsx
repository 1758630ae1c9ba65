import { useState } from 'preact/hooks';
import { Glyph } from '../../components/glyph';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { WORDS } from './words';

/** The ways to look for more codes by hand, and what came of the last one. */
export function ScanActions({ tabId, known }: { tabId: number; known: number }) {
  const [note, setNote] = useState('');

  async function scanVisible(): Promise<void> {
    setNote(WORDS.reading);
    const answer = await sendToBackground('scanVisible', { tabId }).catch(reportBug);
    if (!answer) return setNote(WORDS.failed);
    const { found, problem } = answer;
    if (problem) setNote(WORDS.notSeen);
    else setNote(found > known ? '' : WORDS.noFurther);
  }

  async function selectArea(): Promise<void> {
    const answer = await sendToBackground('selectArea', { tabId }).catch(reportBug);
    if (!answer) return setNote(WORDS.failed);
    if (answer.problem) setNote(WORDS.noAreas);
    else window.close();
  }

  return (
    <>
      <p class="small" role="status">
        {note}
      </p>
      <div class="row acts">
        <button type="button" onClick={() => void scanVisible().catch(reportBug)}>
          <Glyph name="screen" />
          {WORDS.scanVisible}
        </button>
        <button type="button" onClick={() => void selectArea().catch(reportBug)}>
          <Glyph name="area" />
          {WORDS.selectArea}
        </button>
      </div>
    </>
  );
}

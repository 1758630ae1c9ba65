import { spawnSync } from 'node:child_process';
import { installWithApt } from './apt.mjs';

/** Whether a font has the letters of a language; systems without this program bring fonts for all of them. */
function hasFont(language) {
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
}

/**
 * Makes sure that Korean can be drawn.
 *
 * @throws when no font has its letters and none can be installed
 */
export function ensureKoreanFont() {
  if (hasFont('ko')) return;
  console.log('No font for Korean found, installing one …');
  if (!installWithApt('fonts-noto-cjk') || !hasFont('ko'))
    throw new Error('No font for Korean found and none could be installed. Install fonts-noto-cjk.');
}

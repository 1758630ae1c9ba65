import type { GeneratedFile } from './generated-file';
import { hostileFiles } from './hostile-set';
import { mailFiles } from './mail-files';
import { outlookFiles } from './outlook-files';
import { pdfFiles } from './pdf-files';
import { pictureFiles } from './picture-files';

/** Files of every kind that is read, and hostile ones, each with what has to come of it. */
export async function fileSet(): Promise<GeneratedFile[]> {
  const kinds = await Promise.all([pictureFiles(), pdfFiles(), mailFiles(), outlookFiles(), hostileFiles()]);
  return kinds.flat();
}

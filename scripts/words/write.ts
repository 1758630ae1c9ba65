import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/sources';
import { generatedFiles } from './generate';

for (const [name, text] of generatedFiles()) writeFileSync(join(ROOT, 'utils/words/data', name), text);

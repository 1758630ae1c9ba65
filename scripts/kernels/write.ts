import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/sources';
import { compiled, compileKernels } from './compile';

writeFileSync(join(ROOT, compiled), await compileKernels());

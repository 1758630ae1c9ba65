/** The folder that `--mutate` names. Its own tests have to notice, and loading no others saves most of the time. */
const folder = /utils(?:\/[a-z][\w-]*)+(?=\/)/.exec(process.argv.join(' '))?.[0];

/**
 * Mutation testing: which changes to the code does no test notice? On request and a file or folder at a time:
 * `npm run test:mutation -- --mutate 'utils/verdict/*.ts'`. All pure folders at once take hours.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  ...(folder && { vitest: { dir: folder } }),
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'utils/{shared,payload,signals,virustotal,verdict,registration}/**/*.ts',
    '!utils/**/*.{test,testing,fixtures}.ts',
    '!utils/**/{data,fixtures}/**',
  ],
  // A run leaves the machine to others; `--concurrency` changes it.
  concurrency: 1,
  timeoutMS: 10_000,
  tempDirName: '.cache/mutation',
  ignorePatterns: ['.output', '.cache', 'artifacts', 'assets', 'bench', 'demo', 'docs', 'e2e', 'public'],
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, reportTests: false },
};

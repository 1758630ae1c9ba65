// npm run bench: the figures of the README. Without arguments the page, the evasion pages and the generated sets;
// with `-- --page [--sizes 50,200] [--runs N] [--json FILE]` the page alone;
// with `-- --clean-pages [FOLDER …] [--screenshots 200] [--json FILE]` screenshots of saved pages without a code;
// with `-- --corpus DIR [--corpus DIR …] [--json FILE]` folders of pictures alone; with `-- --ordinary [--folder DIR …]
// [--every N] [--json FILE]` pictures without a code; with `-- --lists [--entries N] [--json FILE]` threat lists; with
// `-- --history [--sizes N,N] [--json FILE]` the history at several sizes; with `-- --churn [--before 60] [--seconds 60] [--json FILE]`
// pages that never rest; with `-- --camera [--seconds 20] [--json FILE]` a camera before which codes move; with
// `-- --files [--count 500] [--json FILE]` many files on the scanner page, and PDFs in tabs; with
// `-- --links FILE… [--show NAME] [--json OUT]` what is said of links without a key; with `-- --cases FILE… [--json OUT]`
// texts with what is wanted.
import { findBrowser } from './browsers.mjs';
import { ensurePackages, quote, run } from './ensure.mjs';

const args = process.argv.slice(2);
const quoted = args.map(quote).join(' ');

const has = (flag) => args.some((arg) => arg === flag || arg.startsWith(`${flag}=`));

try {
  ensurePackages();
  if (has('--links')) run(`npx tsx bench/links/main.ts ${quoted}`);
  else if (has('--clean-pages')) {
    await findBrowser('chromium');
    run(
      `npx tsx bench/clean-pages/main.ts ${args
        .filter((arg) => arg !== '--clean-pages')
        .map(quote)
        .join(' ')}`,
    );
  } else if (has('--cases')) run(`npx tsx bench/cases/main.ts ${quoted}`);
  else if (has('--corpus')) {
    run(`npx tsx bench/corpus/main.ts ${quoted}`);
    run('npx tsx bench/page/print-machine.ts');
  } else if (has('--camera') || has('--files')) {
    await findBrowser('chromium');
    run('npx wxt build', { quiet: true });
    if (has('--files')) {
      await findBrowser('firefox');
      run('npx wxt build -b firefox', { quiet: true });
    }
    run(`npx tsx bench/${has('--camera') ? 'camera' : 'files'}/main.ts ${quoted}`);
  } else if (has('--churn')) {
    await findBrowser('chromium');
    run('npx wxt build', { quiet: true });
    run(`npx tsx bench/churn/main.ts ${quoted}`);
  } else if (args.includes('--history')) {
    await findBrowser('chromium');
    run('npx wxt build', { quiet: true });
    run(`npx tsx bench/history/main.ts ${quoted}`);
  } else if (has('--ordinary')) {
    run(
      `npx tsx bench/ordinary/main.ts ${args
        .filter((arg) => arg !== '--ordinary')
        .map(quote)
        .join(' ')}`,
    );
  } else if (args.includes('--lists')) {
    for (const [name, build] of [
      ['chromium', 'chrome'],
      ['firefox', 'firefox'],
    ]) {
      await findBrowser(name);
      run(`npx wxt build -b ${build}`, { quiet: true });
    }
    run(`npx tsx bench/lists/main.ts ${quoted}`);
  } else {
    await findBrowser('chromium');
    run('npx wxt build', { quiet: true });
    console.log('\n## The page\n');
    run(`npx tsx bench/page/main.ts ${quoted}`);
    if (has('--page')) process.exit();
    console.log('\n## Codes that the page hides or draws itself, seen by the content script\n\n```');
    run('npx tsx e2e/evasion/dom.check.ts');
    console.log('```\n\n## Generated codes and what is drawn to be missed\n');
    run('npx tsx bench/generated/main.ts');
  }
} catch (error) {
  // A benchmark that ran and missed its bar has said so itself.
  if (error?.status === undefined) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

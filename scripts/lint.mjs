/** Checks the code's form: ESLint, where a warning counts as an error, and Prettier. */
import { ESLint } from 'eslint';
import { capture } from './lib/processes.mjs';
import { root, tool } from './lib/project.mjs';

const eslint = new ESLint({ cwd: root });
const results = await eslint.lintFiles('.');
const problems = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
const formatter = await eslint.loadFormatter('stylish');
if (problems > 0) console.error(await formatter.format(results));

const prettier = await capture(process.execPath, [tool('prettier'), '--list-different', '.']);
const unformatted = prettier.text.split('\n').filter((line) => line !== '');
for (const line of unformatted) console.error(`Not formatted: ${line}`);

const isClean = problems === 0 && prettier.code === 0;
console.log(
  `Lint: ${String(results.length)} files, ${String(problems)} problems, ${String(unformatted.length)} not formatted` +
    `${unformatted.length > 0 ? ' (npm run format does it)' : ''}.`,
);
process.exitCode = isClean ? 0 : 1;

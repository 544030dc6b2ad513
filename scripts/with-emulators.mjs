/** Runs a TypeScript program of test/ with emulators beside it: `node scripts/with-emulators.mjs program.ts --its options`. */
import { startEmulators } from './lib/emulators.mjs';
import { endWith, run } from './lib/processes.mjs';

const program = process.argv.slice(2);
if (program.length === 0)
  endWith(new Error('Say which program to run: node scripts/with-emulators.mjs program.ts'));
else await main().catch(endWith);

async function main() {
  const emulators = await startEmulators();
  try {
    process.exitCode = await run(process.execPath, ['--import', 'tsx', ...program], {
      env: { ...process.env, ...emulators.environment },
    });
  } finally {
    await emulators.stop();
  }
}

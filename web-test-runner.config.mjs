import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chosenBrowsers } from './scripts/lib/browsers.mjs';
import { launcher } from './scripts/lib/launchers.mjs';
import { totalsReporter } from './scripts/lib/wtr-totals.mjs';

/** Where the emulators are, for the tests in the page; null outside `npm test`, unless the variables are set by hand. */
const emulators = JSON.stringify({
  firestore: process.env.FIRESTORE_EMULATOR_HOST ?? null,
  auth: process.env.FIREBASE_AUTH_EMULATOR_HOST ?? null,
});

export default {
  files: ['test/{model,store,controllers,elements}/**/*.test.ts'],
  // 'localhost' and '127.0.0.1' would listen on every interface.
  hostname: '127.1',
  nodeResolve: { browser: true, exportConditions: ['development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: chosenBrowsers().map(launcher),
  // Two engines at once starve each other on two cores, and tests that wait for the emulator time out.
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Tests</title>
  </head>
  <body>
    <script>globalThis.emulators = ${emulators};</script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  // The progress redraws itself, which only a terminal can show.
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), totalsReporter()],
};

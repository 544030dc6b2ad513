import base from './web-test-runner.config.mjs';
export default { ...base, testsFinishTimeout: 1200000, files: (process.env.FILES ?? 'test/store/.fsh.test.ts').split(','), testFramework: { config: { timeout: 60000, grep: process.env.GREP } },
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode') };

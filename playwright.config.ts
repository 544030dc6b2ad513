import { defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './scripts/lib/browsers.mjs';

/** Where the built project is served, as a plain web host would; see scripts/lib/static-server.mjs. */
const port = process.env.E2E_PORT ?? '4621';
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./scripts/lib/playwright-totals.mjs']],
  use: { baseURL: origin, trace: 'retain-on-failure' },
  webServer: {
    command: `node scripts/lib/static-server.mjs ${port}`,
    url: `${origin}/package.json`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: chromiumOptions(),
      },
    },
  ],
});

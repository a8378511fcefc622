import { defineConfig, devices } from '@playwright/test';
import type { Options } from './actors';

const firstPort = Number(process.env.E2E_PORT ?? 4310);
/** The languages have a city each: what the Chinese journeys leave behind is not what the English ones start from. */
const cityAt = (port: number) => ({ port, url: `http://127.0.0.1:${port}` });
const chinese = cityAt(firstPort);
const english = cityAt(firstPort + 1);
const desktop = { viewport: { width: 1440, height: 900 } };

export default defineConfig<Options>({
  testDir: 'journeys',
  outputDir: 'test-results',
  // One server with one embedded database: journeys take turns and each leaves a trail that the next may see.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // Generous: who waits too long fails all the same, and a busy machine is not a defect of the product.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    timezoneId: 'Asia/Shanghai',
    // A click on a dialog that still grows can miss its button.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // A trace films every page: TRACE=1 when a failure has to be understood.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'zh', use: { ...desktop, baseURL: chinese.url, locale: 'zh-CN', language: 'zh-CN' } },
    { name: 'en', grep: /@en/, use: { ...desktop, baseURL: english.url, locale: 'en-GB', language: 'en' } },
    {
      name: 'phone',
      grep: /@phone/,
      use: { ...devices['Pixel 7'], baseURL: chinese.url, locale: 'zh-CN', language: 'zh-CN' },
    },
  ],
  webServer: [chinese, english].map(({ port, url }) => ({
    command: 'node server.mjs',
    url: `${url}/healthz`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    // The first start seeds a whole city.
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
  })),
});

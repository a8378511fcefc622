import type { PlaywrightTestConfig } from '@playwright/test';
import type { Options } from './actors';
import config from './playwright.config';

/** Takes the pictures of the documentation anew: `npm run e2e -- -c screenshots.config.ts`. */
export default {
  ...config,
  testDir: '.',
  testMatch: 'screenshots.ts',
  projects: config.projects?.filter(({ name }) => name === 'zh'),
} satisfies PlaywrightTestConfig<Options>;

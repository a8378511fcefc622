import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, say } from './console.mjs';
import { run } from './process.mjs';
import { e2e, environment, serverNode } from './workspace.mjs';

/** The one without a window of its own first: it draws nothing that no test looks at. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk'];

const isFile = (path) => existsSync(path) && statSync(path).isFile();

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC];
  return candidates.find(isFile);
}

async function playwrightBrowser() {
  const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const { stdout } = await run(serverNode(), ['-e', script], { cwd: e2e, env: environment(), output: 'stdout' });
  return isFile(stdout) ? stdout : undefined;
}

async function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('No browser found: installing Chromium and Chinese fonts by apt …');
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
  const minutes = 60_000;
  await run('apt-get', ['update'], { env, limitMs: 3 * minutes });
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], { env, limitMs: 8 * minutes });
  return systemBrowser();
}

/** The Chromium to test with: Playwright's own, the system's, else Debian's when we may install it. */
export async function findBrowser() {
  const found = (await playwrightBrowser()) ?? systemBrowser() ?? (await installOnDebian());
  if (found) return found;
  throw new Stop('No browser to test with. Run: npx playwright install --with-deps chromium');
}

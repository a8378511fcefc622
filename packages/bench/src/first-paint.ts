import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, devices } from '@playwright/test';

/**
 * When a householder sees the answer to a scan: the first paint of /v/CODE in a real browser that has never been there, over
 * slow networks as the browser's own tools emulate them, with a processor slowed down to that of an old phone.
 */
const PORT = process.env.BENCH_PORT ?? '4319';
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 11);
const SLOWER = 4;
const MAIN = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
/** What a card carries behind #, so that the page's script works too while it is painted. */
const PROOF = '#0oRJogEmBEQAAAAAoEEA';

const kilobits = (count: number) => (count * 1_000) / 8;
const networks = {
  'slow 4G (1.6 Mbps, 150 ms)': { downloadThroughput: kilobits(1_600), uploadThroughput: kilobits(750), latency: 150 },
  'slow 3G (0.4 Mbps, 562 ms)': { downloadThroughput: kilobits(400), uploadThroughput: kilobits(400), latency: 562 },
};
type Network = (typeof networks)[keyof typeof networks];

interface Paint {
  first: number;
  largest: number;
}

/** Opens the page once, as a browser that keeps nothing. */
async function paintOf(browser: Browser, url: string, network: Network): Promise<Paint> {
  const context = await browser.newContext({ ...devices['Pixel 7'], locale: 'zh-CN' });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  const paint = await page.evaluate(
    () =>
      new Promise<Paint>((resolve) => {
        new PerformanceObserver((list) => {
          const [first] = performance.getEntriesByName('first-contentful-paint');
          if (first) resolve({ first: first.startTime, largest: list.getEntries().at(-1)!.startTime });
        }).observe({ type: 'largest-contentful-paint' as never, buffered: true });
      }),
  );
  await context.close();
  return paint;
}

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;
const ms = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;

async function answers(url: string): Promise<void> {
  for (;;) {
    const up = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await setTimeout(500);
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jiazheng-first-paint-'));
  const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env;
  const server = spawn(process.execPath, [MAIN], {
    env: { ...inherited, PORT, HOST: '127.0.0.1', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${PORT}`;
  try {
    await answers(url);
    const path = /href="(\/v\/[^"?]+)[^"]*">有效</.exec(await (await fetch(`${url}/public?lang=zh`)).text())?.[1];
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
    process.stdout.write(`Chromium ${browser.version()}, processor slowed down ${SLOWER} times, ${ROUNDS} rounds\n`);
    await paintOf(browser, url + path + PROOF, networks['slow 4G (1.6 Mbps, 150 ms)']);
    for (const [name, network] of Object.entries(networks)) {
      const paints: Paint[] = [];
      for (let round = 0; round < ROUNDS; round += 1) paints.push(await paintOf(browser, url + path + PROOF, network));
      const firsts = paints.map(({ first }) => first);
      process.stdout.write(
        `${name}: first paint ${ms(median(firsts))} (${ms(Math.min(...firsts))} to ${ms(Math.max(...firsts))}), ` +
          `largest ${ms(median(paints.map(({ largest }) => largest)))}\n`,
      );
    }
    process.stdout.write(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}\n`);
    await browser.close();
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

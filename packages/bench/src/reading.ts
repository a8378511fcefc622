import { type ChildProcess, fork } from 'node:child_process';
import { Agent } from 'node:http';
import pg from 'pg';
import { seedCertificates } from './certificates.ts';
import { benchUrl } from './database.ts';
import { ask, load, type Sample } from './load.ts';
import { type Question, questionsOf } from './questions.ts';
import { city, size } from './seed.ts';
import { signIn } from './sign-in.ts';

/** Rounds of each question; all contenders take turns within a round, so that a noisy minute hits all alike. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const contenders = ['product', 'postgraphile', 'bare'] as const;
type Contender = (typeof contenders)[number];

const children: ChildProcess[] = [];

function start(contender: Contender): Promise<number> {
  const child = fork(new URL(`./servers/${contender}.ts`, import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`${contender} ended with ${code}`)));
  });
}

async function compare(
  question: Question,
  ports: Record<Contender, number>,
  cookie: Record<string, string>,
): Promise<Record<Contender, Sample[]>> {
  const samples: Record<Contender, Sample[]> = { product: [], postgraphile: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const contender of contenders) {
      const call = question[contender];
      if (!call) continue;
      const headers = contender === 'product' ? cookie : {};
      const sample = await load(ports[contender], call, headers, round === 0 ? 1 : SECONDS);
      if (round > 0) samples[contender].push(sample);
    }
  }
  return samples;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function main(): Promise<void> {
  console.log(
    `${size.workers.toLocaleString('en')} workers, ${size.agencies.toLocaleString('en')} agencies, PostgreSQL, 16 connections, ${ROUNDS} interleaved rounds of ${SECONDS} s`,
  );
  await city();
  const client = new pg.Client({ connectionString: benchUrl() });
  await client.connect();
  await seedCertificates(client);
  const { rows } = await client.query<{ code: string }>(
    `select code from region where level = 'COUNTY' order by code limit 1`,
  );
  const county = rows[0]!.code;
  const cookie = await signIn(client, 'COUNTY_BUREAU', county);
  const questions = await questionsOf(client, county);
  const ports = {
    product: await start('product'),
    postgraphile: await start('postgraphile'),
    bare: await start('bare'),
  };
  const agent = new Agent();
  for (const question of questions) {
    for (const contender of contenders) {
      const call = question[contender];
      if (call) await ask(agent, ports[contender], call, contender === 'product' ? cookie : {}, 1);
    }
  }
  console.log('\n| question | to PostGraphile 5 | to bare SQL | goal | p99 |\n|---|---|---|---|---|');
  for (const question of questions) {
    const samples = await compare(question, ports, cookie);
    const rate = (contender: Contender) => median(samples[contender].map((sample) => sample.rate));
    const p99 = median(samples.product.map((sample) => sample.p99));
    const ratio = (to: Contender) => (question[to] ? (rate('product') / rate(to)).toFixed(2) : '—');
    console.log(
      `| ${question.name} | ${ratio('postgraphile')} | ${ratio('bare')} | ${question.goal.toFixed(1)} | ${p99.toFixed(0)} ms |`,
    );
  }
  agent.destroy();
  await client.end();
}

try {
  await main();
} finally {
  for (const child of children) child.kill();
}

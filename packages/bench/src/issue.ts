import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { benchConfig } from './bench-config.ts';
import { forgetCandidates, seedCandidates } from './candidates.ts';
import { seedCertificates } from './certificates.ts';
import { benchUrl } from './database.ts';
import { ask } from './load.ts';
import { opaque } from './questions.ts';
import { city, size } from './seed.ts';
import { signIn } from './sign-in.ts';

const BATCHES = Number(process.env.BENCH_ROUNDS ?? 5);
const PEOPLE = 1_000;

/** Milliseconds that the product waited for each kind of statement. */
const waited = new Map<string, number>();

/** Has every statement of the product say how long it took, by what it does and to which table. The driver is the one that it uses. */
function watchStatements(): void {
  const ofApi = createRequire(createRequire(import.meta.url).resolve('@jiazheng/api/package.json'));
  const { Client } = createRequire(ofApi.resolve('@mikro-orm/postgresql'))('pg') as typeof pg;
  const query = Client.prototype.query as (...given: unknown[]) => unknown;
  Client.prototype.query = function watched(this: pg.Client, ...given: unknown[]) {
    const text = typeof given[0] === 'string' ? given[0] : ((given[0] as { text?: string } | null)?.text ?? '');
    const began = performance.now();
    const answer = query.apply(this, given);
    const done = () => waited.set(kindOf(text), (waited.get(kindOf(text)) ?? 0) + performance.now() - began);
    if (answer instanceof Promise) answer.then(done, done);
    return answer;
  } as never;
}

const kindOf = (text: string): string =>
  /^\s*(insert into \w+|update \w+|delete from \w+|commit)/i.exec(text)?.[1]?.toLowerCase() ?? 'reading and locking';

/** Sends the product a query or fetches a file, as the officer. */
type Officer = {
  graphql<T>(query: string, variables: object): Promise<T>;
  file(path: string): Promise<string>;
};

/** Orders certificates for all who passed in a session and waits until the batch is done. Gives its opaque id. */
async function issueTo(officer: Officer, session: string): Promise<string> {
  const { issueCredentials } = await officer.graphql<{ issueCredentials: { batch: { id: string } } }>(
    'mutation ($input: IssueCredentialsInput!) { issueCredentials(input: $input) { batch { id } userErrors { code } } }',
    { input: { source: { session: opaque('TrainingSession', session) }, idempotencyKey: randomUUID() } },
  );
  const { id } = issueCredentials.batch;
  for (;;) {
    const { credentialBatch } = await officer.graphql<{ credentialBatch: { state: string; issued: number } }>(
      'query ($id: ID!) { credentialBatch(id: $id) { state issued } }',
      { id },
    );
    if (credentialBatch.state !== 'DONE') await setTimeout(20);
    else if (credentialBatch.issued !== PEOPLE) throw new Error(`issued ${credentialBatch.issued} of ${PEOPLE}`);
    else return id;
  }
}

/** One batch of people who have just passed: certificates a second, and where the time of one certificate went. */
async function measure(client: pg.Client, officer: Officer): Promise<{ id: string; rate: number }> {
  const session = await seedCandidates(client, PEOPLE);
  if (session.people !== PEOPLE)
    throw new Error('Nobody is left without a certificate: drop the database of the bench.');
  waited.clear();
  const processor = process.cpuUsage();
  const began = performance.now();
  const id = await issueTo(officer, session.id);
  const rate = (PEOPLE * 1_000) / (performance.now() - began);
  const { user, system } = process.cpuUsage(processor);
  console.log(`\n${rate.toFixed(0)} certificates a second; of each:`);
  tell('processor time of node', (user + system) / 1_000);
  for (const [kind, milliseconds] of [...waited].toSorted((a, b) => b[1] - a[1]).slice(0, 7)) tell(kind, milliseconds);
  return { id, rate };
}

const tell = (what: string, milliseconds: number) =>
  console.log(`  ${what.padEnd(34)} ${(milliseconds / PEOPLE).toFixed(2)} ms`);

/** Signing belongs to the print: the cards of a batch in one file, as an officer fetches them. */
async function print(officer: Officer, id: string): Promise<void> {
  const began = performance.now();
  await officer.file(`/files/credential-batches/${id}/cards.pdf`);
  console.log('\nThe cards of the batch, of each:');
  tell('signed, drawn and sent', performance.now() - began);
}

await city();
const client = new pg.Client({ connectionString: benchUrl() });
await client.connect();
await seedCertificates(client);
await forgetCandidates(client);
const { createApp } = await import('@jiazheng/api/dist/app.js');
const { openPostgres } = await import('@jiazheng/api/dist/db/orm.js');
watchStatements();
const database = await openPostgres(benchUrl());
const app = await createApp(benchConfig, database, { jobs: true });
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
const agent = new Agent({ keepAlive: true });
const headers = await signIn(client, 'ASSOCIATION');
const officer: Officer = {
  graphql: async (query, variables) =>
    JSON.parse(await ask(agent, port, { path: '/graphql', body: () => ({ query, variables }) }, headers, 0)).data,
  file: (path) => ask(agent, port, { path }, headers, 0),
};

console.log(`${size.workers.toLocaleString('en')} workers, ${BATCHES} batches of ${PEOPLE.toLocaleString('en')}`);
await measure(client, officer); // warms up
const measured: { id: string; rate: number }[] = [];
for (let turn = 0; turn < BATCHES; turn += 1) measured.push(await measure(client, officer));
const rates = measured.map(({ rate }) => rate).toSorted((a, b) => a - b);
console.log(`\nMedian: ${rates[Math.floor(rates.length / 2)]!.toFixed(0)} certificates a second`);
await print(officer, measured.at(-1)!.id);
agent.destroy();
await client.end();
await app.close();
await database.close();

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { type Em, row, rows, sql } from '../../../kernel/sql.js';
import { sealEntries, verifyTrail } from './index.js';

let harness: Harness;
let auditor: Client;

const seal = () => sealEntries(harness.em(), harness.clock, harness.config.keys.audit);
const verify = (head?: string) => verifyTrail(harness.em(), harness.clock, harness.config.keys.audit, head);

const WRITE = (action: string) =>
  sql`insert into audit_entry (at, role, action, subject_kind, subject_id, reason, changes, request_id)
      values (${harness.clock.now()}, 'SYSTEM', ${action}, 'Test', '1', '测试', '{"b": 1, "a": [2]}'::jsonb, 'test')`;
const write = (action: string) => rows(harness.em(), WRITE(action));

/** What somebody with full rights on the database could do. */
async function behindTheBack(em: Em, statement: ReturnType<typeof WRITE>): Promise<void> {
  for (const table of ['audit_entry', 'audit_seal'])
    await rows(em, sql`alter table ${sql.ref(table)} disable trigger all`);
  await rows(em, statement);
  for (const table of ['audit_entry', 'audit_seal'])
    await rows(em, sql`alter table ${sql.ref(table)} enable trigger all`);
}

/** Does something behind the back, tells what the verifier says, and takes it back. */
async function verdictAfter(...statements: ReturnType<typeof WRITE>[]) {
  const undo = new Error('taken back');
  let verdict: Awaited<ReturnType<typeof verifyTrail>> | undefined;
  await harness
    .em()
    .transactional(async (inner) => {
      for (const statement of statements) await behindTheBack(inner as Em, statement);
      verdict = await verifyTrail(inner as Em, harness.clock, harness.config.keys.audit);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return verdict!;
}

/** Three seals of two entries each. */
beforeAll(async () => {
  harness = await startHarness();
  auditor = await harness.as('AUDITOR');
  for (let count = 1; count <= 3; count += 1) {
    await write(`FIRST_${count}`);
    await write(`SECOND_${count}`);
    await seal();
  }
});
afterAll(() => harness.close());

describe('the trail', () => {
  it('is append-only for everybody who comes through the tables', async () => {
    for (const statement of [
      sql`update audit_entry set action = 'X' where sequence = 1`,
      sql`delete from audit_entry where sequence = 1`,
      sql`truncate audit_entry`,
      sql`update audit_seal set entries = 0 where number = 1`,
      sql`delete from audit_seal where number = 1`,
      sql`update audit_entry set seal = 2 where sequence = 1`,
    ]) {
      await expect(rows(harness.em(), statement)).rejects.toThrow();
    }
  });

  it('is whole, and its head proves it later', async () => {
    const found = await verify();
    expect(found).toMatchObject({ intact: true, entries: 6, firstBad: undefined });
    expect(await verify(found.head)).toMatchObject({ intact: true });
    expect(await verify('00'.repeat(32))).toMatchObject({ intact: false });
  });

  it.each([
    ['a changed entry', sql`update audit_entry set reason = '改' where sequence = 3`, 'Entry 3 was changed.'],
    ['a changed time', sql`update audit_entry set at = at + interval '1 microsecond' where sequence = 4`, 'Entry 4'],
    [
      'a changed value inside',
      sql`update audit_entry set changes = '{"a": [2], "b": 2}' where sequence = 6`,
      'Entry 6',
    ],
    ['a deleted entry', sql`delete from audit_entry where sequence = 4`, 'Entry 4 was deleted.'],
    ['an entry moved to another seal', sql`update audit_entry set seal = 2 where sequence = 1`, 'Entry 1 was deleted.'],
    [
      'an entry slipped in',
      sql`insert into audit_entry (at, role, action, subject_kind, subject_id, request_id, seal) values (now(), 'ADMIN', 'X', 'Test', '1', 'x', 2)`,
      'was slipped in',
    ],
    ['an entry under no seal', sql`update audit_entry set seal = 99 where sequence = 6`, 'Entry 6 was deleted.'],
    [
      'a changed seal',
      sql`update audit_seal set sealed_at = sealed_at + interval '1 s' where number = 2`,
      'Seal 2 was changed.',
    ],
    ['a foreign signature', sql`update audit_seal set signature = sha256('x') where number = 2`, 'Seal 2 is foreign'],
    ['a deleted seal', sql`delete from audit_seal where number = 2`, 'Seal 2 is missing.'],
  ])('tells %s', async (_name, statement, firstBad) => {
    const verdict = await verdictAfter(statement);
    expect(verdict.intact).toBe(false);
    expect(verdict.firstBad!.en).toContain(firstBad);
  });

  it('tells seals that were cut off the end only to who noted the head', async () => {
    const { head } = await verify();
    const cut = [
      sql`update audit_entry set seal = null where seal = 3`,
      sql`delete from audit_entry where seal is null`,
      sql`delete from audit_seal where number = 3`,
    ];
    expect(await verdictAfter(...cut)).toMatchObject({ intact: true, entries: 4 });
    const undo = new Error('taken back');
    await harness
      .em()
      .transactional(async (inner) => {
        for (const statement of cut) await behindTheBack(inner as Em, statement);
        const verdict = await verifyTrail(inner as Em, harness.clock, harness.config.keys.audit, head);
        expect(verdict).toMatchObject({ intact: false, entries: 4 });
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
  });

  it('tells a trail sealed anew with another key', async () => {
    const verdict = await verifyTrail(harness.em(), harness.clock, Buffer.alloc(32, 9));
    expect(verdict.firstBad!.en).toContain('Seal 1 is foreign');
  });
});

describe.runIf(onPostgres)('an entry that commits late', () => {
  it('comes under a later seal, and two sealers never seal twice', async () => {
    let sealedMeanwhile = -1;
    await harness.em().transactional(async (inner) => {
      await rows(inner as Em, WRITE('LATE'));
      await write('EARLY');
      sealedMeanwhile = await seal();
    });
    expect(sealedMeanwhile).toBe(1);
    const late = await row(
      harness.em(),
      sql<{ seal: string | null }>`select seal::text as seal from audit_entry where action = 'LATE'`,
    );
    expect(late!.seal).toBeNull();
    for (let count = 0; count < 20; count += 1) await write(`RACE_${count}`);
    const counts = await Promise.all(Array.from({ length: 6 }, seal));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(21);
    expect(await verify()).toMatchObject({ intact: true });
  });
});

describe('an auditor', () => {
  it('reads the trail filtered, page by page, and verifies it', async () => {
    const LIST = `query ($action: String, $from: Date, $to: Date, $after: String) {
      auditEntries(action: $action, subjectKind: "Test", from: $from, to: $to, first: 4, after: $after) {
        totalCount nodes { id sequence action actorName role sealed at } pageInfo { hasNextPage endCursor } } }`;
    const all = await auditor.graphql(LIST);
    expect(all.data.auditEntries.totalCount).toBeGreaterThanOrEqual(6);
    const sequences = all.data.auditEntries.nodes.map((entry: { sequence: string }) => Number(entry.sequence));
    expect(sequences).toEqual([...sequences].sort((one, other) => other - one));
    const next = await auditor.graphql(LIST, { after: all.data.auditEntries.pageInfo.endCursor });
    expect(Number(next.data.auditEntries.nodes[0].sequence)).toBeLessThan(sequences.at(-1)!);
    const one = await auditor.graphql(LIST, { action: 'FIRST_2', from: '2026-11-24', to: '2026-11-24' });
    expect(one.data.auditEntries.nodes).toMatchObject([{ actorName: '平台', role: null, sealed: true }]);
    expect((await auditor.graphql(LIST, { to: '2026-11-23' })).data.auditEntries.totalCount).toBe(0);

    const node = 'query ($id: ID!) { node(id: $id) { ... on AuditEntry { action } } }';
    const { id } = one.data.auditEntries.nodes[0];
    expect((await auditor.graphql(node, { id })).data.node.action).toBe('FIRST_2');
    const admin = await harness.as('ADMIN');
    expect((await admin.graphql(node, { id })).data.node).toBeNull();

    const { data } = await auditor.graphql('{ auditVerification { intact entries head firstBad { zh en } } }');
    expect(data.auditVerification).toMatchObject({ intact: true, firstBad: null });
  });
});

describe('a longer trail', () => {
  it('goes on in order past its tenth and its hundredth seal', async () => {
    for (let count = 4; count <= 102; count += 1) {
      await write(`FURTHER_${count}`);
      await seal();
    }
    expect(await verify()).toMatchObject({ intact: true, firstBad: undefined });
    const last = await row(harness.em(), sql<{ seals: number }>`select max(number)::int as seals from audit_seal`);
    expect(last!.seals).toBeGreaterThanOrEqual(102);
  });
});

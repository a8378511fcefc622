import { recordActs } from '../../../../kernel/audit.js';
import { rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import { judgeWorker, problemsOfNewcomer, type WorkerRowFacts } from '../judging/index.js';
import type { RosterColumn } from '../reading/index.js';
import type { Batch } from './batch.js';
import { type RefusedRow, refuseRows } from './check.js';
import { cellsOf } from './judge-rows.js';
import { insertNewcomers, type Newcomer, newcomerOf, standingOf } from './newcomer.js';
import type { GoodRow, PersonalColumns, RowEffects, WorkerEffects } from './row-effects.js';
import type { RowChange } from './row-seal.js';
import { RecordsOfWorkers } from './worker-records.js';
import {
  homeOf,
  personalChanges,
  sealedAddress,
  sealedPhone,
  townAt,
  type WorkerStanding,
  workerKey,
  workerRefusal,
  workersByKey,
} from './worker-register.js';
import type { World } from './world.js';

/** A good row about a worker, and the key under which the register has or will have them. */
export interface ToldWorker {
  row: number;
  key: string;
  facts: WorkerRowFacts;
  /** As whom the register would take the person in; sealing takes time, so it is done before the transaction. */
  newcomer: Newcomer | undefined;
}

export const toldWorkers = (work: Work, columns: RosterColumn[], world: World, good: GoodRow[]): ToldWorker[] =>
  good.map(({ row, values, isNew }) => {
    const { facts } = judgeWorker(cellsOf(columns, values), world);
    const key = workerKey(work, facts)!;
    return { row, key, facts, newcomer: isNew ? newcomerOf(work, key, facts) : undefined };
  });

/** Puts workers in: who is new waits for verification; who is known takes what the row adds, nothing is overwritten by blanks. */
export async function commitWorkers(work: Work, batch: Batch, world: World, good: ToldWorker[]): Promise<RowEffects[]> {
  await rows(work.em, sql`select set_config('jiazheng.loading', 'on', true)`);
  const known = await workersByKey(
    work.em,
    world.county,
    good.map(({ key }) => key),
    true,
  );
  const effects = new Map<number, WorkerEffects>(good.map(({ row }) => [row, {}]));
  const newcomers: Newcomer[] = [];
  const told: ToldWorker[] = [];
  const refused: RefusedRow[] = [];
  for (const one of good) {
    const { row, key, facts } = one;
    const worker = known.get(key);
    const problems = worker ? [] : problemsOfNewcomer(facts, world);
    const refusal = workerRefusal(work, world, worker, facts);
    if (refusal) problems.push(refusal);
    if (problems.length > 0) refused.push({ row, problems });
    else told.push(one);
    if (worker || problems.length > 0) continue;
    const newcomer = one.newcomer ?? newcomerOf(work, key, facts);
    newcomers.push(newcomer);
    known.set(key, standingOf(newcomer));
    effects.get(row)!.created = newcomer.id;
  }
  await refuseRows(work, batch.id, refused);
  const newIds = new Set(newcomers.map(({ id }) => id));
  const changed = told.flatMap(({ row, key, facts }) => {
    const worker = known.get(key)!;
    const changes = newIds.has(worker.id) ? [] : personalChanges(work, world, worker, facts);
    return changes.length > 0 ? [{ row, worker, changes, columns: changedColumns(work, worker, facts) }] : [];
  });
  for (const { row, worker } of changed) effects.get(row)!.before = columnsOfWorker(worker);
  const records = new RecordsOfWorkers(world, work.clock.now());
  for (const { row, key, facts } of told) records.add(known.get(key)!, facts, effects.get(row)!);
  await records.insert(work, batch.id);
  const numbers = await insertNewcomers(work, batch, newcomers);
  await updateWorkers(
    work,
    changed.map((one) => one.columns),
  );
  const touched = [
    ...new Set(told.filter(({ row }) => hasEffect(effects.get(row)!)).map(({ key }) => known.get(key)!)),
  ].filter(({ id }) => !newIds.has(id));
  const versions = await bumpVersions(
    work,
    touched.map(({ id }) => id),
  );
  for (const { row, key } of told) {
    const { id } = known.get(key)!;
    if (hasEffect(effects.get(row)!)) effects.get(row)!.worker = { id, version: versions.get(id) ?? 1 };
  }
  await rows(work.em, sql`select roster_follows(${touched.map(({ id }) => id)}::uuid[])`);
  await recordActs(work, [
    ...newcomers.map(({ id }, at) => ({ ...importOf(batch, id, numbers[at]!), to: 'SUBMITTED' })),
    ...changesOf(batch, changed, touched),
  ]);
  return told.map(({ row }) => ({ row, effects: effects.get(row)! }));
}

const hasEffect = ({ created, before, employment, health, training }: WorkerEffects) =>
  Boolean(created || before || employment || health || training);

const hex = (bytes: Buffer | null) => (bytes ? Buffer.from(bytes).toString('hex') : null);

const columnsOfWorker = (worker: WorkerStanding): PersonalColumns => ({
  id: worker.id,
  phone: hex(worker.phoneSealed),
  phoneMasked: worker.phoneMasked,
  address: hex(worker.addressSealed),
  addressMasked: worker.addressMasked,
  town: worker.townCode,
  homeCounty: worker.homeCountyCode,
  serviceLines: worker.serviceLines,
});

function changedColumns(work: Work, worker: WorkerStanding, facts: WorkerRowFacts): PersonalColumns {
  const before = columnsOfWorker(worker);
  const phone = sealedPhone(work, worker.id, facts.phone);
  const address = sealedAddress(work, worker.id, facts.address);
  return {
    id: worker.id,
    phone: phone?.sealed ?? before.phone,
    phoneMasked: phone?.masked ?? before.phoneMasked,
    address: address?.sealed ?? before.address,
    addressMasked: address?.masked ?? before.addressMasked,
    town: townAt(worker, facts) ?? before.town,
    homeCounty: homeOf(facts, before.homeCounty),
    serviceLines: facts.serviceLines.length > 0 ? facts.serviceLines : before.serviceLines,
  };
}

/** Writes the columns that a file can change; also how a revert puts them back. */
export async function updateWorkers(work: Work, columns: PersonalColumns[]): Promise<void> {
  await rows(
    work.em,
    sql`update worker set phone_sealed = decode(w.phone, 'hex'), phone_masked = w."phoneMasked", address_sealed = decode(w.address, 'hex'), address_masked = w."addressMasked",
          town_code = w.town, home_county_code = w."homeCounty", service_lines = w."serviceLines"
        from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb)
          as w (id uuid, phone text, "phoneMasked" text, address text, "addressMasked" text, town text, "homeCounty" text, "serviceLines" text[])
        where worker.id = w.id`,
  );
}

async function bumpVersions(work: Work, ids: string[]): Promise<Map<string, number>> {
  const bumped = await rows(
    work.em,
    sql<{
      id: string;
      version: number;
    }>`update worker set version = version + 1, updated_at = ${work.clock.now()} where id = any (${ids}::uuid[]) returning id, version`,
  );
  return new Map(bumped.map(({ id, version }) => [id, version]));
}

const importOf = (batch: Batch, id: string, number: string) => ({
  action: 'IMPORT',
  subject: { kind: 'Worker', id, number },
  reason: batch.number,
});

function changesOf(
  batch: Batch,
  changed: { worker: WorkerStanding; changes: RowChange[] }[],
  touched: WorkerStanding[],
) {
  const fields = new Map(changed.map(({ worker, changes }) => [worker.id, changes.map(({ field }) => ({ field }))]));
  return touched.map(({ id, number }) => ({ ...importOf(batch, id, number), changes: fields.get(id) }));
}

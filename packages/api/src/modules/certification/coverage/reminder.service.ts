import { recordActs } from '../../../kernel/audit.js';
import { addDays } from '../../../kernel/clock.js';
import { invalid } from '../../../kernel/errors.js';
import { globalId, keyOf } from '../../../kernel/global-id.js';
import { settingOf } from '../../../kernel/setting.js';
import { all, rows, run, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { tellAgencies } from '../../roster/agency/index.js';
import { mendableByAgency, obstaclesOn } from '../credential/index.js';
import type { UncertifiedFilter } from './coverage.type.js';
import { reminderIntervalDays } from './coverage-setting.js';
import type { RemindAgenciesInput, RemindAgenciesPayload } from './reminder.type.js';
import { uncertifiedConditions, uncertifiedList } from './uncertified.read.js';

/** A large county at once. */
const MOST = 20_000;

interface Meant {
  id: string;
  /** Who employs the worker now. */
  agencies: string[];
  /** An agency can do something about it. */
  mendable: boolean;
}

interface Reminded {
  id: string;
  number: string;
  name: string;
}

/**
 * 催办: each agency of the workers meant is told once how many of them still need a certificate. One that was told a few days
 * ago is not told again, whoever reminds.
 */
export function remindAgencies(
  work: Work,
  input: RemindAgenciesInput,
): Promise<Omit<RemindAgenciesPayload, 'userErrors'>> {
  return transact(work, async (work) => {
    const meant = await workersMeant(work, input);
    const mendable = meant.filter((worker) => worker.mendable);
    const theirs = Map.groupBy(
      mendable.flatMap(({ id, agencies }) => agencies.map((agency) => ({ worker: id, agency }))),
      ({ agency }) => agency,
    );
    const withinDays = await settingOf(work, reminderIntervalDays);
    const agencies = await agenciesToTell(work, [...theirs.keys()], withinDays);
    const pairs = agencies.flatMap(({ id }) => theirs.get(id)!);
    await keep(work, pairs);
    for (const agency of agencies) await tell(work, agency, theirs.get(agency.id)!.length, input.filter);
    await recordActs(
      work,
      agencies.map(({ id, number }) => ({
        action: 'REMIND_OF_CERTIFICATES',
        subject: { kind: 'Agency', id, number },
        changes: [{ field: 'uncertified', to: String(theirs.get(id)!.length) }],
      })),
    );
    return {
      agenciesTold: agencies.length,
      workersTold: new Set(pairs.map(({ worker }) => worker)).size,
      agenciesToldRecently: theirs.size - agencies.length,
      withinDays,
      withoutAgency: mendable.filter((worker) => worker.agencies.length === 0).length,
      notForAgencies: meant.length - mendable.length,
    };
  });
}

/**
 * The workers chosen, as far as they are still on the list, or all on it. A county chases those registered there, as its
 * number counts them.
 */
async function workersMeant(work: Work, { filter, workers }: RemindAgenciesInput): Promise<Meant[]> {
  const { role, countyCode } = work.actor;
  const ids = workers?.map((id) => keyOf('Worker', id));
  const meant = await rows(
    work.em,
    sql<Meant>`select u.id, u.agencies, ${mendableByAgency(sql`u.obstacles`, sql`u.state`)} as mendable
        from (select w.id, w.state, ${obstaclesOn(todayOf(work))} as obstacles,
            array(select e.agency_id from employment e where e.worker_id = w.id and e.state in ('CURRENT', 'ENDING')) as agencies
          from ${uncertifiedList}
          where ${all([
            ...uncertifiedConditions(work, filter),
            role === 'COUNTY_BUREAU' ? sql`w.county_code = ${countyCode}` : undefined,
            ids && sql`w.id = any(${ids}::uuid[])`,
          ])} limit ${MOST + 1}) u`,
  );
  if (meant.length > MOST)
    throw invalid(
      'filter',
      `一次最多催办 ${MOST} 人，请缩小范围。`,
      `At most ${MOST} workers at a time. Narrow the list.`,
    );
  return meant;
}

/** Those that were not told within the days; locked, so that two officers do not tell the same one. */
async function agenciesToTell(work: Work, ids: string[], withinDays: number): Promise<Reminded[]> {
  const locked = await rows(
    work.em,
    sql<Reminded>`select a.id, a.number, a.name from agency a where a.id = any(${ids}::uuid[]) order by a.id for no key update`,
  );
  const recent = await rows(
    work.em,
    sql<{ id: string }>`select distinct r.agency_id as id from certificate_reminder r
        where r.agency_id = any(${ids}::uuid[]) and r.reminded_on > ${addDays(todayOf(work), -withinDays)}::date`,
  );
  const told = new Set(recent.map(({ id }) => id));
  return locked.filter(({ id }) => !told.has(id));
}

const keep = (work: Work, pairs: { worker: string; agency: string }[]): Promise<number> =>
  run(
    work.em,
    sql`insert into certificate_reminder (worker_id, agency_id, reminded_on)
        select p.worker, p.agency, ${todayOf(work)}::date from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p (worker uuid, agency uuid)`,
  );

/** The link opens those workers and no other, also for the headquarters, which sees those of every branch. */
const tell = (work: Work, { id, number, name }: Reminded, count: number, filter: UncertifiedFilter | undefined) =>
  tellAgencies(work, [id], {
    topic: 'credential.reminded',
    text: text(
      `${name}：${work.actor.role === 'CITY_BUREAU' ? '市' : '县（市、区）'}商务局催办，${count} 名服务员还没有有效的家政服务证。请补齐所缺，未培训的请报名，不收费。`,
      `${name}: the ${work.actor.role === 'CITY_BUREAU' ? 'city' : 'county'} bureau reminds you of ${count} workers without a valid certificate. See to what they lack and enrol who is not trained, free of charge.`,
    ),
    path: `/uncertified?${new URLSearchParams({
      agency: globalId('Agency', id),
      remindedOn: todayOf(work),
      ...(filter?.obstacle && { obstacle: filter.obstacle }),
    })}`,
    subject: { kind: 'Agency', id, number },
  });

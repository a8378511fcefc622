import { defineJob } from '../../../kernel/job.js';
import { type Em, row, rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';

const BATCH = 50_000;

/**
 * Folds the ledger into the sums, batch by batch. Each batch is one transaction, so that a reader finds a change either in
 * the ledger or in the sums; a second folder at the same time leaves the work to the first.
 */
export async function foldCensus(work: Work): Promise<void> {
  while (await transact(work, ({ em }) => foldBatch(em)));
}

/** True when there may be more. */
async function foldBatch(em: Em): Promise<boolean> {
  const alone = await row(
    em,
    sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(hashtext('census_fold')) as locked`,
  );
  if (!alone?.locked) return false;
  const folded = await row(
    em,
    sql<{ n: number }>`
      with taken as (
        delete from census_ledger where id in (select id from census_ledger order by id limit ${BATCH}) returning *),
      sums as (
        insert into census_sum as s (county_code, town_code, measure, expires_on, count)
          select county_code, town_code, measure, expires_on, sum(delta) from taken group by 1, 2, 3, 4
          on conflict (county_code, town_code, measure, expires_on) do update set count = s.count + excluded.count),
      weeks as (
        insert into census_week as w (county_code, week, measure, lapse_week, delta)
          select county_code, census_monday(day), measure, census_monday(expires_on + 1), sum(delta) from taken
          where measure in ('REGISTERED', 'VERIFIED', 'COMPLETE_UNTIL') group by 1, 2, 3, 4
          on conflict (county_code, week, measure, lapse_week) do update set delta = w.delta + excluded.delta)
      select count(*)::int as n from taken`,
  );
  await rows(em, sql`delete from census_sum where count = 0`);
  return folded!.n === BATCH;
}

/** Keeps the ledger short; how often it runs changes no count. */
defineJob<object>({ name: 'census-fold', run: foldCensus, cron: '* * * * *', unfinished: async () => [{}] });

import { recordAct } from '../../../kernel/audit.js';
import { invalid } from '../../../kernel/errors.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { isCounty } from '../../roster/region/index.js';
import type { CountyTargetInput } from './coverage.type.js';

/** Sets the targets of counties, or leaves a county to its share again. */
export function setTargets(work: Work, targets: CountyTargetInput[]): Promise<void> {
  return transact(work, async (work) => {
    for (const { county, target } of targets) {
      if (!(await isCounty(work.em, county)))
        throw invalid('county', '没有这个县（市、区）。', 'There is no such county.');
      if (target !== undefined && target !== null && (target < 0 || target > 1_000_000))
        throw invalid('target', '目标人数须在 0 至 1000000 之间。', 'A target is between 0 and 1,000,000.');
      await setTarget(work, county, target ?? null);
    }
  });
}

async function setTarget(work: Work, county: string, target: number | null): Promise<void> {
  const before = await row(
    work.em,
    sql<{ target: number }>`select target from certificate_target where county_code = ${county} for update`,
  );
  if ((before?.target ?? null) === target) return;
  await rows(
    work.em,
    target === null
      ? sql`delete from certificate_target where county_code = ${county}`
      : sql`insert into certificate_target (county_code, target, set_by, set_at) values (${county}, ${target}, ${work.actor.id}, ${work.clock.now()})
          on conflict (county_code) do update set target = excluded.target, set_by = excluded.set_by, set_at = excluded.set_at`,
  );
  await recordAct(work, {
    action: 'SET_CERTIFICATE_TARGET',
    subject: { kind: 'Region', id: county },
    changes: [
      { field: 'target', from: before && String(before.target), to: target === null ? undefined : String(target) },
    ],
  });
}

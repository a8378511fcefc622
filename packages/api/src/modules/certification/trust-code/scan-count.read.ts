import { addDays } from '../../../kernel/clock.js';
import { invalid } from '../../../kernel/errors.js';
import { inScope } from '../../../kernel/scope.js';
import { rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { credentialWorkflow } from '../credential/index.js';
import type { ScanStatistics, ScansOfDay, ScansOfVerdict } from './scan-count.type.js';

const MOST_DAYS = 366;

/** Scans of the certificates that were in the actor's scope on the day of the scan. */
export async function scanStatistics(work: Work, from: string, to: string): Promise<ScanStatistics> {
  if (to < from || to > addDays(from, MOST_DAYS - 1)) {
    throw invalid('to', `一次 1 至 ${MOST_DAYS} 天。`, `Between 1 and ${MOST_DAYS} days at a time.`);
  }
  const counted = await rows(
    work.em,
    sql<ScansOfDay & ScansOfVerdict>`select s.day::text as day, s.verdict, sum(s.scans)::int as scans from scan_count s
        where s.day between ${from}::date and ${to}::date and ${inScope(work.actor, credentialWorkflow.reach(work.actor), 's')}
        group by s.day, s.verdict order by s.day, s.verdict`,
  );
  const total = (some: ScansOfDay[]) => some.reduce((sum, { scans }) => sum + scans, 0);
  return {
    scans: total(counted),
    verdicts: [...Map.groupBy(counted, ({ verdict }) => verdict)].map(([verdict, some]) => ({
      verdict,
      scans: total(some),
    })),
    days: [...Map.groupBy(counted, ({ day }) => day)].map(([day, some]) => ({ day, scans: total(some) })),
  };
}

import { rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { type Notice, notify, notifyDaily } from '../../access/notification/index.js';
import { tellAgencies, tellAgenciesDaily } from '../../roster/agency/index.js';

interface Offices {
  agencies: string[];
  counties: { county: string }[];
}

/** Who looks after holders: the agencies that employ them, the county of whom nobody employs. */
async function officesOf(work: Work, workerIds: readonly string[]): Promise<Offices> {
  const found = await rows(
    work.em,
    sql<{ agency: string | null; county: string }>`select distinct e.agency_id as agency, w.county_code as county
        from worker w left join employment e on e.worker_id = w.id and e.state in ('CURRENT', 'ENDING')
        where w.id = any(${[...workerIds]}::uuid[]) order by 1, 2`,
  );
  return {
    agencies: found.flatMap(({ agency }) => agency ?? []),
    counties: found.flatMap(({ agency, county }) => (agency ? [] : [{ county }])),
  };
}

/** Tells the agencies of a holder, or the county when nobody employs the holder. */
export async function tellOfHolder(work: Work, workerId: string, notice: Omit<Notice, 'to'>): Promise<void> {
  const { agencies, counties } = await officesOf(work, [workerId]);
  await tellAgencies(work, agencies, notice);
  await notify(work, { ...notice, to: counties });
}

/** The same of many holders, once a day: what needs nobody to do anything. */
export async function tellOfHoldersDaily(
  work: Work,
  workerIds: readonly string[],
  notice: Omit<Notice, 'to' | 'key'>,
): Promise<void> {
  const { agencies, counties } = await officesOf(work, workerIds);
  await tellAgenciesDaily(work, agencies, notice);
  await notifyDaily(work, { ...notice, to: counties });
}

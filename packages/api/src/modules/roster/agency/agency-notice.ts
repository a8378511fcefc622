import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { type Notice, notify, notifyDaily } from '../../access/notification/index.js';
import type { Agency } from './agency.entity.js';
import type { AgencyAction } from './agency.enum.js';

/** Agencies as recipients, each with its headquarters: a branch may have no account of its own. */
async function officesOf(work: Work, agencyIds: readonly string[]): Promise<{ agency: string }[]> {
  return rows(
    work.em,
    sql<{ agency: string }>`select distinct unnest(array_remove(array[a.id, a.headquarters_id], null)) as agency
        from agency a where a.id = any(${[...agencyIds]}::uuid[]) order by 1`,
  );
}

/** Tells agencies and their headquarters. */
export const tellAgencies = async (
  work: Work,
  agencyIds: readonly string[],
  notice: Omit<Notice, 'to'>,
): Promise<void> => notify(work, { ...notice, to: await officesOf(work, agencyIds) });

/** The same at most once a day for each of them. */
export const tellAgenciesDaily = async (
  work: Work,
  agencyIds: readonly string[],
  notice: Omit<Notice, 'to' | 'key'>,
): Promise<void> => notifyDaily(work, { ...notice, to: await officesOf(work, agencyIds) });

const words: Partial<Record<AgencyAction, (name: string, reason: string) => Text>> = {
  VERIFY: (name) => text(`${name}已通过核验。`, `${name} was verified.`),
  RETURN: (name, reason) =>
    text(
      `${name}的登记被退回，请修改后重新提交：${reason}`,
      `${name} was returned. Mend it and submit again: ${reason}`,
    ),
  SUSPEND: (name, reason) => text(`${name}被暂停：${reason}`, `${name} was suspended: ${reason}`),
  RESUME: (name) => text(`${name}已恢复。`, `${name} was resumed.`),
  CLOSE: (name, reason) => text(`${name}已注销：${reason}`, `${name} was closed: ${reason}`),
};

/** What the county or the city has decided; to the agency, and to the county of what the city has decided. */
export async function tellOfDecision(work: Work, agency: Agency, action: AgencyAction): Promise<void> {
  const told = words[action]?.(agency.name, agency.stateReason ?? '');
  if (!told) return;
  const notice = {
    topic: `agency.${action.toLowerCase()}`,
    text: told,
    path: `/agencies/${globalId('Agency', agency.id)}`,
    subject: { kind: 'Agency', id: agency.id, number: agency.number },
  } as const;
  await tellAgencies(work, [agency.id], notice);
  if (work.actor.role === 'CITY_BUREAU') await notify(work, { ...notice, to: { county: agency.countyCode } });
}

import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { notify } from '../../access/notification/index.js';
import { tellAgencies, tellAgenciesDaily } from '../agency/index.js';
import type { Worker } from './worker.entity.js';
import type { WorkerAction } from './worker.enum.js';

/** A verification needs nobody to do anything and comes in hundreds: it is told once a day. */
const words: Partial<Record<WorkerAction, (whose: Text, reason: string) => Text>> = {
  RETURN: (whose, reason) =>
    text(
      `${whose.zh}的登记被退回，请修改后重新提交：${reason}`,
      `${whose.en} was returned. Mend the record and submit it again: ${reason}`,
    ),
  SUSPEND: (whose, reason) => text(`${whose.zh}被暂停：${reason}`, `${whose.en} was suspended: ${reason}`),
  RESUME: (whose) => text(`${whose.zh}已恢复。`, `${whose.en} was resumed.`),
  BAR: (whose, reason) => text(`${whose.zh}被禁止从业：${reason}`, `${whose.en} was barred from the trade: ${reason}`),
  LIFT_BAR: (whose) =>
    text(
      `${whose.zh}的禁止从业已解除，须重新核验。`,
      `The bar on ${whose.en} was lifted. The record is to be verified again.`,
    ),
  LEAVE: (whose, reason) => text(`${whose.zh}已办理离业：${reason}`, `${whose.en} has left the trade: ${reason}`),
  RETURN_TO_TRADE: (whose) =>
    text(`${whose.zh}已办理重新从业，待核验。`, `${whose.en} has come back to the trade and waits to be verified.`),
};

/** Tells whose worker it is, and the county of what the city has decided. */
export async function tellOfDecision(work: Work, worker: Worker, action: WorkerAction): Promise<void> {
  const agencies = await agenciesOf(work, worker.id);
  const subject = { kind: 'Worker', id: worker.id, number: worker.number };
  if (action === 'VERIFY') {
    await tellAgenciesDaily(work, agencies, {
      topic: 'worker.verify',
      text: text(
        `本机构有服务员于 ${todayOf(work)} 通过核验。`,
        `Workers of the agency were verified on ${todayOf(work)}.`,
      ),
      path: '/workers?states=VERIFIED',
      subject,
    });
    return;
  }
  const { name, number } = worker;
  const told = words[action]?.(
    text(`服务员${name}（${number}）`, `Worker ${name} (${number})`),
    worker.stateReason ?? '',
  );
  if (!told) return;
  const notice = {
    topic: `worker.${action.toLowerCase()}`,
    text: told,
    path: `/workers/${globalId('Worker', worker.id)}`,
    subject,
  } as const;
  await tellAgencies(work, agencies, notice);
  if (work.actor.role === 'CITY_BUREAU') await notify(work, { ...notice, to: { county: worker.countyCode } });
}

/** Who employs the worker; while nobody has ever done so, who registered the worker. */
async function agenciesOf(work: Work, id: string): Promise<string[]> {
  const found = await rows(
    work.em,
    sql<{
      id: string;
    }>`select e.agency_id as id from employment e where e.worker_id = ${id} and e.state in ('CURRENT', 'ENDING')
        union select w.registered_by_agency from worker w
          where w.id = ${id} and w.registered_by_agency is not null
            and not exists (select from employment e where e.worker_id = w.id and e.state in ('CURRENT', 'ENDING', 'ENDED'))`,
  );
  return found.map((agency) => agency.id);
}

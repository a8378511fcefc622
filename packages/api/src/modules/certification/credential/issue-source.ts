import { invalid } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { type RawBuilder, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { isCounty } from '../../roster/region/index.js';
import type { IssueSource } from './issue-batch.enum.js';
import type { IssueSourceInput } from './issue-batch.input.js';

/** The most that one batch takes. */
export const BATCH_LIMIT = 1_000;

/** Whom a batch is for, as a condition on `candidates`. */
export interface Chosen {
  source: IssueSource;
  countyCode: string | null;
  sessionId: string | null;
  condition: RawBuilder<boolean>;
}

/** Reads what an officer chose: a list of workers, all who passed in a session, or all of a county. */
export async function readSource(work: Work, input: IssueSourceInput): Promise<Chosen> {
  const { workers, session, county } = input;
  if ([workers, session, county].filter((given) => given !== undefined && given !== null).length !== 1)
    throw invalid(
      'source',
      '请选择一种：指定服务员、某期培训，或某县（市、区）。',
      'Choose one: a list of workers, a training session, or a county.',
    );
  if (workers) return chosenWorkers(workers);
  if (session) {
    const sessionId = keyOf('TrainingSession', session);
    return {
      source: 'SESSION',
      countyCode: null,
      sessionId,
      condition: sql<boolean>`exists (select from training_pass t where t.worker_id = w.id and t.session_id = ${sessionId})`,
    };
  }
  if (!(await isCounty(work.em, county!)))
    throw invalid('county', '没有这个县（市、区）。', 'There is no such county.');
  return {
    source: 'COUNTY',
    countyCode: county!,
    sessionId: null,
    condition: sql<boolean>`w.county_code = ${county!} and p.worker_id is not null and (c.id is null or c.state in ('CANCELLED', 'REVOKED'))`,
  };
}

function chosenWorkers(workers: string[]): Chosen {
  const ids = [...new Set(workers.map((id) => keyOf('Worker', id)))];
  if (ids.length === 0 || ids.length > BATCH_LIMIT)
    throw invalid(
      'workers',
      `一批 1 至 ${BATCH_LIMIT} 人，请分批办理。`,
      `A batch holds 1 to ${BATCH_LIMIT} workers. Issue in several batches.`,
    );
  return {
    source: 'WORKERS',
    countyCode: null,
    sessionId: null,
    condition: sql<boolean>`w.id = any(${ids}::uuid[])`,
  };
}

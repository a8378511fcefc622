import { randomUUID } from 'node:crypto';
import { bindAttachment, deleteAttachments } from '../../../kernel/attachment.js';
import type { FieldChange } from '../../../kernel/audit.js';
import { addYears } from '../../../kernel/clock.js';
import { conflict, invalid } from '../../../kernel/errors.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { run, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import type { Worker } from './worker.entity.js';
import type { ConsentKind, IdentityMethod, WorkerAction } from './worker.enum.js';
import { getWorker } from './worker.service.js';
import { workerWorkflow } from './worker.workflow.js';
import { consentScan, workerPhoto, writePhoto } from './worker-file.js';

/** Adds a fact to a worker: the rule first, then the fact, in one transaction with its audit entry. */
function recordFact(
  work: Work,
  id: string,
  action: WorkerAction,
  changes: FieldChange[],
  write: (work: Work, worker: Worker) => unknown,
): Promise<string> {
  return transact(work, async (work) => {
    const worker = await getWorker(work, id);
    await workerWorkflow.apply(work, worker, action, { changes });
    await write(work, worker);
    worker.updatedAt = work.clock.now();
    await work.em.flush();
    return worker.id;
  });
}

/** 人证合一: the officer has compared the person with the paper. */
export const recordIdentityCheck = (work: Work, id: string, method: IdentityMethod): Promise<string> =>
  recordFact(work, id, 'RECORD_IDENTITY_CHECK', [{ field: 'identityMethod', to: method }], (work, worker) => {
    worker.identityCheckedAt = work.clock.now();
    worker.identityMethod = method;
    worker.identityCheckedBy = work.actor.id ?? null;
  });

/** A health certificate holds one year (law). */
export const recordHealthCertificate = (work: Work, id: string, issuedOn: string, issuer?: string): Promise<string> =>
  recordFact(work, id, 'RECORD_HEALTH', [{ field: 'issuedOn', to: issuedOn }], async (work, worker) => {
    refuseOutsideLife(work, worker, 'issuedOn', issuedOn);
    const added = await run(
      work.em,
      sql`insert into health_certificate (id, worker_id, issued_on, expires_on, issuer, created_at)
          values (${randomUUID()}, ${worker.id}, ${issuedOn}, ${addYears(issuedOn, 1)}, ${shortText('issuer', issuer)}, ${work.clock.now()})
          on conflict do nothing`,
    );
    if (added === 0) throw known();
  });

export interface TrainingFacts {
  completedOn: string;
  course: string;
  hours: number;
  provider?: string | undefined;
}

export const recordTraining = (work: Work, id: string, training: TrainingFacts): Promise<string> =>
  recordFact(
    work,
    id,
    'RECORD_TRAINING',
    [{ field: 'completedOn', to: training.completedOn }],
    async (work, worker) => {
      refuseOutsideLife(work, worker, 'completedOn', training.completedOn);
      if (training.hours < 1 || training.hours > 2_000)
        throw invalid('hours', '学时应为 1 至 2000。', 'Hours must be from 1 to 2000.');
      const added = await run(
        work.em,
        sql`insert into training_entry (id, worker_id, completed_on, course, hours, provider, created_at)
          values (${randomUUID()}, ${worker.id}, ${training.completedOn}, ${requiredText('course', training.course)}, ${training.hours},
                  ${shortText('provider', training.provider)}, ${work.clock.now()})
          on conflict do nothing`,
      );
      if (added === 0) throw known();
    },
  );

export interface IntegrityFacts {
  on: string;
  good: boolean;
  source: string;
  summary: string;
}

export const recordIntegrityEntry = (work: Work, id: string, entry: IntegrityFacts): Promise<string> =>
  recordFact(work, id, 'RECORD_INTEGRITY', [{ field: 'on', to: entry.on }], (work, worker) => {
    refuseOutsideLife(work, worker, 'on', entry.on);
    return run(
      work.em,
      sql`insert into integrity_entry (id, worker_id, entered_on, good, source, summary, created_at)
          values (${randomUUID()}, ${worker.id}, ${entry.on}, ${entry.good}, ${requiredText('source', entry.source)},
                  ${requiredText('summary', entry.summary, 500)}, ${work.clock.now()})`,
    );
  });

/** `scan` is an upload of the signed paper. */
export const recordConsent = (
  work: Work,
  id: string,
  kind: ConsentKind,
  givenOn: string,
  scan?: string,
): Promise<string> =>
  recordFact(work, id, 'RECORD_CONSENT', [{ field: kind, to: givenOn }], async (work, worker) => {
    refuseOutsideLife(work, worker, 'givenOn', givenOn);
    const consentId = randomUUID();
    const added = await run(
      work.em,
      sql`insert into consent (id, worker_id, kind, given_on, created_at)
          values (${consentId}, ${worker.id}, ${kind}, ${givenOn}, ${work.clock.now()}) on conflict do nothing`,
    );
    if (added === 0) throw conflict('CONSENT_STANDS', '该项授权已在生效中。', 'This consent is in force already.');
    if (scan) await bindAttachment(work, consentScan, consentId, scan, 'scan');
  });

/** Sets the photo to an upload, or removes it. */
export const setWorkerPhoto = (work: Work, id: string, photo: string | undefined): Promise<string> =>
  recordFact(work, id, 'SET_PHOTO', [{ field: 'photo' }], (work, worker) => writePhoto(work, worker.id, photo));

/** Takes effect with this statement: whatever is shown or shared looks at the consent when it is read. The photo goes with its consent. */
export const withdrawConsent = (work: Work, id: string, kind: ConsentKind): Promise<string> =>
  recordFact(work, id, 'WITHDRAW_CONSENT', [{ field: kind }], async (work, worker) => {
    const withdrawn = await run(
      work.em,
      sql`update consent set withdrawn_at = ${work.clock.now()} where worker_id = ${worker.id} and kind = ${kind} and withdrawn_at is null`,
    );
    if (withdrawn === 0) throw conflict('NO_CONSENT', '没有生效的该项授权。', 'There is no such consent in force.');
    if (kind === 'PHOTO') await deleteAttachments(work, workerPhoto, worker.id);
  });

function refuseOutsideLife(work: Work, worker: Worker, field: string, day: string): void {
  if (day > todayOf(work) || day <= worker.birthDate)
    throw invalid(
      field,
      '日期应在出生之后，且不晚于今天。',
      'The date must be after the birth of the worker and not later than today.',
    );
}

function requiredText(field: string, typed: string, most = 100): string {
  const given = shortText(field, typed, most);
  if (!given) throw invalid(field, '请填写此项。', 'Please fill in this field.');
  return given;
}

function shortText(field: string, typed: string | undefined, most = 100): string | null {
  const given = cleanText(typed ?? '');
  if (given.length > most) throw invalid(field, `不超过 ${most} 字。`, `At most ${most} characters.`);
  return given || null;
}

const known = () => conflict('DUPLICATE', '已有相同的记录，无需重复登记。', 'The same record exists already.');

import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { inScope } from '../../../kernel/scope.js';
import { row, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { Worker } from './worker.entity.js';
import type { RevealField, WorkerAction } from './worker.enum.js';
import type { WorkerFactsInput } from './worker.input.js';
import { keeping } from './worker.read.js';
import { workerWorkflow } from './worker.workflow.js';
import { changesBetween, countyNamed, writeFacts } from './worker-facts.js';
import { identityIndex, readIdentity, readName, sealedPlace, writeIdentity, writeName } from './worker-identity.js';
import { tellOfDecision } from './worker-notice.js';

/** Loads a worker for a command, locked, through the actor's scope. */
export async function getWorker(work: Work, id: string): Promise<Worker> {
  const key = keyOf('Worker', id);
  const scope = work.actor.role === 'SYSTEM' ? sql`true` : inScope(work.actor, workerWorkflow.reach(work.actor), 'w');
  const seen = await row(
    work.em,
    sql<{
      kept: boolean;
    }>`select ${keeping(work.actor)} as kept from worker w where w.id = ${key} and ${scope} for update of w`,
  );
  if (!seen) throw notFound();
  const worker = await work.em.findOneOrFail(Worker, key);
  worker.kept = seen.kept;
  return worker;
}

/** Changes the facts of a worker. Another name or number voids the identity check and asks for a new verification. */
export function editWorker(work: Work, id: string, expectedVersion: number, input: WorkerFactsInput): Promise<string> {
  return transact(work, async (work) => {
    const worker = await getWorker(work, id);
    const before = { ...worker };
    writeName(worker, readName(input.name));
    const identityChanged = await editIdentity(work, worker, input);
    await move(work, worker, input.county);
    await writeFacts(work, worker, input);
    const changes = changesBetween(before, worker, identityChanged);
    await workerWorkflow.apply(work, worker, 'EDIT', { expectedVersion, changes });
    if (identityChanged || worker.name !== before.name) {
      worker.identityCheckedAt = null;
      worker.identityMethod = null;
      worker.identityCheckedBy = null;
      if (worker.state === 'VERIFIED') {
        worker.state = 'SUBMITTED';
        worker.submittedAt = work.clock.now();
      }
    }
    if (changes.length > 0) worker.updatedAt = work.clock.now();
    await work.em.flush();
    return worker.id;
  });
}

/** Reads the identity again when the input gives a number; says whether it is another one. */
async function editIdentity(work: Work, worker: Worker, input: WorkerFactsInput): Promise<boolean> {
  const resident = input.idKind === 'RESIDENT';
  const identity = await readIdentity(work, {
    ...input,
    idNumber: input.idNumber || work.crypto.open(sealedPlace('id', worker.id), worker.idSealed),
    sex: input.sex ?? (resident ? undefined : worker.sex),
    birthDate: input.birthDate ?? (resident ? undefined : worker.birthDate),
  });
  const index = identityIndex(work, identity.kind, identity.number);
  if (index.equals(worker.idIndex)) {
    worker.sex = identity.sex;
    worker.birthDate = identity.birthDate;
    return false;
  }
  if (await row(work.em, sql`select from worker where id_index = ${index}`))
    throw conflict(
      'ID_KNOWN',
      '该证件号码已登记在另一名服务员名下，请照证件核对。',
      'Another worker is registered under this number. Check it against the paper.',
    );
  writeIdentity(work, worker, identity);
  return true;
}

/** A county can take over a worker whom it keeps, who works or lives in it; nobody gives a worker away. */
async function move(work: Work, worker: Worker, county: string | undefined): Promise<void> {
  if (!county || county === worker.countyCode) return;
  await countyNamed(work, county, 'county');
  if (county !== work.actor.countyCode)
    throw invalid(
      'county',
      '只能由接收的县（市、区）把服务员转入本县。',
      'Only the county that takes the worker over can change the county.',
    );
  worker.countyCode = county;
  worker.townCode = null;
}

const decisions = new Set<WorkerAction>([
  'SUBMIT',
  'VERIFY',
  'RETURN',
  'SUSPEND',
  'RESUME',
  'BAR',
  'LIFT_BAR',
  'LEAVE',
  'RETURN_TO_TRADE',
]);

/** Does a workflow action that changes the state; facts have commands of their own. */
export function decideWorker(
  work: Work,
  id: string,
  action: WorkerAction,
  reason?: string,
  expectedVersion?: number,
): Promise<string> {
  if (!decisions.has(action))
    throw invalid('action', '此动作请在其表单中办理。', 'This action has a command of its own.');
  return transact(work, async (work) => {
    const worker = await getWorker(work, id);
    await workerWorkflow.apply(work, worker, action, { reason, expectedVersion });
    worker.stateReason = reason?.trim() || null;
    if (worker.state === 'SUBMITTED') worker.submittedAt = work.clock.now();
    worker.updatedAt = work.clock.now();
    await work.em.flush();
    await tellOfDecision(work, worker, action);
    return worker.id;
  });
}

const sealedFields = {
  ID_NUMBER: { column: 'id', property: 'idSealed' },
  PHONE: { column: 'phone', property: 'phoneSealed' },
  ADDRESS: { column: 'address', property: 'addressSealed' },
} as const;

/** Opens a masked field for a purpose that the trail keeps. */
export function revealWorkerField(work: Work, id: string, field: RevealField, purpose: string): Promise<string> {
  return transact(work, async (work) => {
    const worker = await getWorker(work, id);
    if ([...purpose.trim()].length < 4)
      throw invalid(
        'purpose',
        '请写明查看用途，至少 4 个字。',
        'Please say for what purpose you look, in at least 4 characters.',
      );
    const { column, property } = sealedFields[field];
    const sealed = worker[property];
    if (!sealed) throw conflict('EMPTY', '该项尚未登记。', 'Nothing is registered in this field.');
    await workerWorkflow.apply(work, worker, 'REVEAL', { reason: purpose, changes: [{ field }] });
    return work.crypto.open(sealedPlace(column, worker.id), sealed);
  });
}

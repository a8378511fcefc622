import { randomUUID } from 'node:crypto';
import { type FieldChange, recordAct } from '../../../kernel/audit.js';
import { invalid, notFound, stale } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { normalisePersonName } from '../../../kernel/identifier/index.js';
import { row, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { isCounty } from '../../roster/region/index.js';
import { Trainer, TrainingInstitution } from './training-provider.entity.js';
import type { TrainingProviderAction } from './training-provider.enum.js';
import type {
  DecideTrainerInput,
  DecideTrainingInstitutionInput,
  SaveTrainerInput,
  SaveTrainingInstitutionInput,
} from './training-provider.input.js';
import { institutionStanding, trainerStanding } from './training-provider.read.js';
import { institutionWorkflow, type ProviderStanding, trainerWorkflow } from './training-provider.workflow.js';

/** Registers an institution or changes one. */
export function saveInstitution(work: Work, input: SaveTrainingInstitutionInput): Promise<string> {
  return transact(work, async (work) => {
    const institution = input.institution
      ? await getInstitution(work, input.institution)
      : begun(work, new TrainingInstitution());
    refuseFlag(institution, input.active);
    const before = { ...institution };
    institution.name = named('name', input.name);
    institution.countyCode = await countyOf(work, input.county);
    await refuseNamesake(work, institution);
    const changes: FieldChange[] = (['name', 'countyCode'] as const)
      .filter((field) => before[field] !== institution[field])
      .map((field) => ({ field, from: before[field], to: institution[field] }));
    await save(work, institutionWorkflow, institution, { fresh: !input.institution, ...input, changes });
    return institution.id;
  });
}

/** Registers a trainer or changes one. */
export function saveTrainer(work: Work, input: SaveTrainerInput): Promise<string> {
  return transact(work, async (work) => {
    const institution = await getInstitution(work, input.institution);
    const trainer = input.trainer ? await getTrainer(work, input.trainer) : begun(work, new Trainer());
    refuseFlag(trainer, input.active);
    const before = { ...trainer };
    if (institution.state !== 'ACTIVE' && trainer.institutionId !== institution.id)
      throw invalid('institution', '请选择在用的培训机构。', 'Choose an institution that is in use.');
    trainer.institutionId = institution.id;
    trainer.name = named('name', normalisePersonName(input.name));
    trainer.qualification = (input.qualification ?? '').trim().slice(0, 100) || null;
    if (input.login !== undefined) trainer.accountId = await accountOf(work, input.login ?? '');
    // Who it is stays out of the trail; that it changed does not.
    const changes: FieldChange[] = (['institutionId', 'name', 'qualification', 'accountId'] as const)
      .filter((field) => before[field] !== trainer[field])
      .map((field) => ({ field }));
    await save(work, trainerWorkflow, trainer, { fresh: !input.trainer, ...input, changes });
    return trainer.id;
  });
}

/** Ends an institution or takes it back into use. */
export const decideInstitution = (work: Work, input: DecideTrainingInstitutionInput): Promise<string> =>
  transact(work, async (work) =>
    decide(work, institutionWorkflow, await getInstitution(work, input.institution), input),
  );

/** Ends a trainer or takes one back. */
export const decideTrainer = (work: Work, input: DecideTrainerInput): Promise<string> =>
  transact(work, async (work) => decide(work, trainerWorkflow, await getTrainer(work, input.trainer), input));

type Provider = TrainingInstitution | Trainer;
type Workflow = typeof institutionWorkflow;

async function decide(
  work: Work,
  workflow: Workflow,
  provider: Provider,
  { action, ...decision }: { action: TrainingProviderAction; reason?: string; expectedVersion: number },
): Promise<string> {
  if (action === 'EDIT') throw invalid('action', '此动作请在其表单中办理。', 'This action has a command of its own.');
  await workflow.apply(work, provider, action, decision);
  provider.stateReason = action === 'END' ? decision.reason!.trim() : null;
  provider.updatedAt = work.clock.now();
  await work.em.flush();
  return provider.id;
}

async function save(
  work: Work,
  workflow: Workflow,
  provider: Provider,
  { fresh, expectedVersion, changes }: { fresh: boolean; expectedVersion?: number; changes: FieldChange[] },
): Promise<void> {
  if (fresh) {
    await work.em.flush();
    await recordAct(work, { action: 'REGISTER', subject: { kind: workflow.subject, id: provider.id }, to: 'ACTIVE' });
    return;
  }
  if (provider.version !== expectedVersion) throw stale();
  await workflow.apply(work, provider, 'EDIT', { changes });
  provider.updatedAt = work.clock.now();
  await work.em.flush();
}

async function getInstitution(work: Work, id: string): Promise<TrainingInstitution> {
  const key = keyOf('TrainingInstitution', id);
  const standing = await row(
    work.em,
    sql<ProviderStanding>`select ${institutionStanding} from training_institution i where i.id = ${key} for update of i`,
  );
  if (!standing) throw notFound();
  return Object.assign(await work.em.findOneOrFail(TrainingInstitution, key), standing);
}

async function getTrainer(work: Work, id: string): Promise<Trainer> {
  const key = keyOf('Trainer', id);
  const standing = await row(
    work.em,
    sql<ProviderStanding>`select ${trainerStanding} from trainer t where t.id = ${key} for update of t`,
  );
  if (!standing) throw notFound();
  return Object.assign(await work.em.findOneOrFail(Trainer, key), standing);
}

function begun<T extends Provider>(work: Work, fresh: T): T {
  fresh.id = randomUUID();
  fresh.state = institutionWorkflow.initial;
  fresh.createdAt = work.clock.now();
  fresh.updatedAt = work.clock.now();
  work.em.persist(fresh);
  return fresh;
}

/** Earlier callers set the flag with the facts; ending needs a reason now. */
function refuseFlag(provider: Provider, active: boolean | null | undefined): void {
  if (active !== undefined && active !== null && active !== (provider.state === 'ACTIVE'))
    throw invalid(
      'active',
      '停用、恢复请另行办理，停用须写理由。',
      'Ending and resuming are decided apart from the facts; ending needs a reason.',
    );
}

async function refuseNamesake(work: Work, { id, name }: TrainingInstitution): Promise<void> {
  // One after the other, so that two who register the same name at once are both answered in words.
  await row(work.em, sql`select pg_advisory_xact_lock(hashtextextended('training_institution:' || ${name}::text, 0))`);
  if (await row(work.em, sql`select from training_institution where name = ${name} and id <> ${id}`))
    throw invalid('name', '已有同名的培训机构。', 'There is an institution of this name already.');
}

function named(field: string, typed: string): string {
  const name = typed.trim();
  if (!name || name.length > 60)
    throw invalid(field, '请填写，不超过 60 字。', 'Please fill in, at most 60 characters.');
  return name;
}

async function countyOf(work: Work, code: string): Promise<string> {
  if (!(await isCounty(work.em, code))) throw invalid('county', '没有这个县（市、区）。', 'There is no such county.');
  return code;
}

async function accountOf(work: Work, login: string): Promise<string | null> {
  if (!login.trim()) return null;
  const account = await row(
    work.em,
    sql<{ id: string }>`select id from account where login = ${login.trim().toLowerCase()} and role = 'ASSOCIATION'`,
  );
  if (!account) throw invalid('login', '没有这个协会账号。', 'There is no such account of the association.');
  return account.id;
}

import { randomUUID } from 'node:crypto';
import { recordAct } from '../../../kernel/audit.js';
import { invalid, notFound, stale } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { normalisePersonName } from '../../../kernel/identifier/index.js';
import { row, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { isCounty } from '../../roster/region/index.js';
import { Trainer, TrainingInstitution } from './training-provider.entity.js';
import type { SaveTrainerInput, SaveTrainingInstitutionInput } from './training-provider.input.js';

/** Registers an institution or changes one. */
export function saveInstitution(work: Work, input: SaveTrainingInstitutionInput): Promise<string> {
  return transact(work, async (work) => {
    const institution = input.institution
      ? await loaded(work, TrainingInstitution, 'TrainingInstitution', input.institution, input.expectedVersion)
      : begun(work, new TrainingInstitution());
    institution.name = named('name', input.name);
    institution.countyCode = await countyOf(work, input.county);
    institution.active = input.active;
    return saved(work, 'TrainingInstitution', institution);
  });
}

/** Registers a trainer or changes one; gives the institution. */
export function saveTrainer(work: Work, input: SaveTrainerInput): Promise<string> {
  return transact(work, async (work) => {
    const institutionId = keyOf('TrainingInstitution', input.institution);
    if (!(await work.em.findOne(TrainingInstitution, institutionId))) throw notFound();
    const trainer = input.trainer
      ? await loaded(work, Trainer, 'Trainer', input.trainer, input.expectedVersion)
      : begun(work, new Trainer());
    trainer.institutionId = institutionId;
    trainer.name = named('name', normalisePersonName(input.name));
    trainer.qualification = (input.qualification ?? '').trim().slice(0, 100) || null;
    if (input.login !== undefined) trainer.accountId = await accountOf(work, input.login);
    trainer.active = input.active;
    await saved(work, 'Trainer', trainer);
    return institutionId;
  });
}

type Saved = TrainingInstitution | Trainer;

async function loaded<T extends Saved>(
  work: Work,
  entity: new () => T,
  type: string,
  id: string,
  expectedVersion: number | undefined,
): Promise<T> {
  const found = (await work.em.findOne(entity, { id: keyOf(type, id) } as never)) as T | null;
  if (!found) throw notFound();
  if (found.version !== expectedVersion) throw stale();
  return found;
}

function begun<T extends Saved>(work: Work, fresh: T): T {
  fresh.id = randomUUID();
  fresh.createdAt = work.clock.now();
  work.em.persist(fresh);
  return fresh;
}

async function saved(work: Work, kind: string, record: Saved): Promise<string> {
  record.updatedAt = work.clock.now();
  await work.em.flush();
  await recordAct(work, { action: 'SAVE', subject: { kind, id: record.id } });
  return record.id;
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

import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { TrainerType, TrainingInstitutionName, TrainingInstitutionType } from './training-provider.type.js';

const institution = sql`i.id, i.name, i.county_code as "countyCode", i.active, i.version`;
const trainer = sql`t.id, t.institution_id as "institutionId", t.name, t.qualification, t.account_id is not null as "hasAccount", t.active, t.version`;

/** Institutions in the order in which they were registered; whoever may ask sees all. */
export function institutionPage(request: Request, args: PageArgs): Promise<Page<TrainingInstitutionType>> {
  return readPage<TrainingInstitutionType>(
    request.em,
    request.cursors,
    {
      list: 'training-institutions',
      select: institution,
      from: sql`training_institution i`,
      where: [],
      order: [
        { expression: sql`i.created_at`, type: 'timestamptz' },
        { expression: sql`i.id`, type: 'uuid' },
      ],
    },
    args,
  );
}

export function findInstitution(request: Request, id: string): Promise<TrainingInstitutionType | undefined> {
  return row(
    request.em,
    sql<TrainingInstitutionType>`select ${institution} from training_institution i where i.id = ${id}`,
  );
}

/** Names of institutions for the records that mention them. */
export function loadInstitutionName(request: Request, id: string): Promise<TrainingInstitutionName | undefined> {
  return load(request, 'training-institution-name', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<TrainingInstitutionName>`select id, name from training_institution where id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((one) => [one.id, one]));
  });
}

/** The trainers of an institution, those in use first. */
export async function loadTrainers(request: Request, institutionId: string): Promise<TrainerType[]> {
  const found = await load(request, 'institution-trainers', institutionId, async (ids) => {
    const all = await rows(
      request.em,
      sql<TrainerType>`select ${trainer} from trainer t where t.institution_id = any(${ids}::uuid[]) order by t.active desc, t.created_at, t.id`,
    );
    return Map.groupBy(all, (one) => one.institutionId);
  });
  return found ?? [];
}

/** One trainer, for the sessions that mention it. */
export function loadTrainer(request: Request, id: string): Promise<TrainerType | undefined> {
  return load(request, 'trainer', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<TrainerType>`select ${trainer} from trainer t where t.id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((one) => [one.id, one]));
  });
}

import { dateOf } from '../../../kernel/clock.js';
import { sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import {
  institutionConditions,
  type TrainerFilter,
  type TrainingInstitutionFilter,
  TrainingProviderState,
  trainerConditions,
} from '../../certification/training-provider/index.js';
import type { ExportList } from './export-list.js';

interface InstitutionRow {
  id: string;
  name: string;
  county: string;
  state: string;
  stateReason: string | null;
  trainers: number;
  sessions: number;
  updatedAt: Date | string;
}

/** 培训机构, as on screen. */
export const institutionExport: ExportList<InstitutionRow, TrainingInstitutionFilter> = {
  name: text('培训机构', 'Training institutions'),
  select: () => sql`i.id, i.name, (select r.name from region r where r.code = i.county_code) as county, i.state,
    i.state_reason as "stateReason", (select count(*)::int from trainer t where t.institution_id = i.id and t.state = 'ACTIVE') as trainers,
    (select count(*)::int from training_session s where s.institution_id = i.id) as sessions, i.updated_at as "updatedAt"`,
  from: sql`training_institution i`,
  id: sql`i.id`,
  where: institutionConditions,
  columns: [
    { title: text('名称', 'Name'), of: (institution) => institution.name },
    { title: text('县（市、区）', 'County'), of: (institution) => institution.county },
    { title: text('在用教师', 'Trainers in use'), of: (institution) => institution.trainers },
    { title: text('班次', 'Sessions'), of: (institution) => institution.sessions },
    { title: text('状态', 'State'), of: (institution, words) => words.name(TrainingProviderState, institution.state) },
    { title: text('停用理由', 'Why ended'), of: (institution) => institution.stateReason },
    { title: text('更新日期', 'Changed on'), of: (institution) => dateOf(new Date(institution.updatedAt)) },
  ],
};

interface TrainerRow {
  id: string;
  name: string;
  institution: string;
  qualification: string | null;
  state: string;
  stateReason: string | null;
  sessions: number;
  updatedAt: Date | string;
}

/** 教师, as on screen. */
export const trainerExport: ExportList<TrainerRow, TrainerFilter> = {
  name: text('教师', 'Trainers'),
  select:
    () => sql`t.id, t.name, (select i.name from training_institution i where i.id = t.institution_id) as institution, t.qualification,
    t.state, t.state_reason as "stateReason", (select count(*)::int from training_session s where s.trainer_id = t.id) as sessions,
    t.updated_at as "updatedAt"`,
  from: sql`trainer t`,
  id: sql`t.id`,
  where: trainerConditions,
  columns: [
    { title: text('姓名', 'Name'), personal: true, of: (trainer) => trainer.name },
    { title: text('培训机构', 'Institution'), of: (trainer) => trainer.institution },
    { title: text('资质', 'Qualification'), of: (trainer) => trainer.qualification },
    { title: text('班次', 'Sessions'), of: (trainer) => trainer.sessions },
    { title: text('状态', 'State'), of: (trainer, words) => words.name(TrainingProviderState, trainer.state) },
    { title: text('停用理由', 'Why ended'), personal: true, of: (trainer) => trainer.stateReason },
    { title: text('更新日期', 'Changed on'), of: (trainer) => dateOf(new Date(trainer.updatedAt)) },
  ],
};

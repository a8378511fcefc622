import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { TrainingProviderAction, TrainingProviderState } from './training-provider.enum.js';

/** What the rules look at; entities and read rows both have it. */
export interface ProviderStanding extends Staged<TrainingProviderState> {
  /** Sessions that are planned or open and have not begun. */
  sessionsToCome: number;
}

/** A session to come would stand without whoever holds it. */
const nothingToCome = ({ sessionsToCome }: ProviderStanding): Text | undefined =>
  sessionsToCome > 0
    ? text(
        `还有 ${sessionsToCome} 个班次尚未开班，请先改由他人承办或取消。`,
        `${sessionsToCome} sessions have not begun. Give them to somebody else or cancel them first.`,
      )
    : undefined;

const association = { ASSOCIATION: 'all' } as const;

const providerWorkflow = (subject: 'TrainingInstitution' | 'Trainer') =>
  defineWorkflow<TrainingProviderState, ProviderStanding>()<TrainingProviderAction>({
    subject,
    initial: 'ACTIVE',
    states: ['ACTIVE', 'ENDED'],
    labels: { ACTIVE: text('在用', 'in use'), ENDED: text('已停用', 'ended') },
    read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'all', ASSOCIATION: 'all' },
    actions: {
      EDIT: { from: ['ACTIVE'], by: association },
      END: { from: ['ACTIVE'], to: 'ENDED', by: association, guard: nothingToCome, reason: true },
      RESUME: { from: ['ENDED'], to: 'ACTIVE', by: association },
    },
  });

/** 培训机构: in use until it is ended with a reason; what it has held stays. */
export const institutionWorkflow = providerWorkflow('TrainingInstitution');

/** 教师: the same. */
export const trainerWorkflow = providerWorkflow('Trainer');

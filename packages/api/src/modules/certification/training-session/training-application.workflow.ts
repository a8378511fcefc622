import { text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { TrainingApplicationAction, TrainingApplicationState } from './training-application.enum.js';

/** What the association decides, and LAPSE: nobody decided in time. */
export type TrainingApplicationStep = TrainingApplicationAction | 'LAPSE';

/** 公开报名: the association alone sees what strangers wrote about themselves, and decides after it has phoned. */
export const applicationWorkflow = defineWorkflow<
  TrainingApplicationState,
  Staged<TrainingApplicationState>
>()<TrainingApplicationStep>({
  subject: 'TrainingApplication',
  initial: 'PENDING',
  states: ['PENDING', 'ACCEPTED', 'DECLINED', 'LAPSED'],
  labels: {
    PENDING: text('待核实', 'pending'),
    ACCEPTED: text('已录取', 'accepted'),
    DECLINED: text('未录取', 'declined'),
    LAPSED: text('已失效', 'lapsed'),
  },
  read: { ASSOCIATION: 'all' },
  actions: {
    ACCEPT: { from: ['PENDING'], to: 'ACCEPTED', by: { ASSOCIATION: 'all' } },
    DECLINE: { from: ['PENDING'], to: 'DECLINED', by: { ASSOCIATION: 'all' }, reason: true },
    LAPSE: { from: ['PENDING'], to: 'LAPSED', by: { SYSTEM: 'all' } },
  },
});

import type { Actor } from '../../../kernel/actor.js';
import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { TrainingEnrolmentAction, TrainingEnrolmentState } from './enrolment.enum.js';
import type { TrainingSessionState } from './training-session.enum.js';

/** What the rules look at; entities and read rows both have it. */
export interface EnrolmentStanding extends Staged<TrainingEnrolmentState> {
  sessionState: TrainingSessionState;
  /** Whether the actor keeps the worker's data, as for enrolling. */
  kept: boolean;
}

/** What an officer does, and what follows from a session: a place is freed, teaching ends, the session begins or is cancelled. */
export type TrainingEnrolmentStep = TrainingEnrolmentAction | 'MOVE_UP' | 'COMPLETE' | 'MISS' | 'LAPSE';

/** Once a session runs, who comes and who does not is attendance; only the association strikes somebody off. */
const notBegun = (enrolment: EnrolmentStanding, _today: string, actor: Actor): Text | undefined =>
  enrolment.sessionState === 'OPEN' || (enrolment.sessionState === 'RUNNING' && actor.role === 'ASSOCIATION')
    ? undefined
    : text(
        '已开班，不能退出；缺课以签到记录为准。',
        'The session has begun: absence shows in the attendance, withdrawing is over.',
      );

const kept = ({ kept }: EnrolmentStanding): Text | undefined =>
  kept
    ? undefined
    : text(
        '不是本机构的服务员，由现任机构或协会办理退出。',
        'Not a worker of yours: the present agency or the association withdraws the enrolment.',
      );

/** 报名 (domain.md, section 5): a place or the waiting list, then completed or missed by attendance. */
export const enrolmentWorkflow = defineWorkflow<TrainingEnrolmentState, EnrolmentStanding>()<TrainingEnrolmentStep>({
  subject: 'TrainingEnrolment',
  initial: 'WAITING',
  states: ['ENROLLED', 'WAITING', 'COMPLETED', 'MISSED', 'WITHDRAWN', 'LAPSED'],
  labels: {
    ENROLLED: text('已录取', 'enrolled'),
    WAITING: text('候补', 'waiting'),
    COMPLETED: text('已完成', 'completed'),
    MISSED: text('未完成', 'missed'),
    WITHDRAWN: text('已退出', 'withdrawn'),
    LAPSED: text('已失效', 'lapsed'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own' },
  actions: {
    WITHDRAW: {
      from: ['ENROLLED', 'WAITING'],
      to: 'WITHDRAWN',
      by: { AGENCY: 'own', ASSOCIATION: 'all' },
      guard: (enrolment, day, actor) => kept(enrolment) ?? notBegun(enrolment, day, actor),
      reason: true,
    },
    MOVE_UP: { from: ['WAITING'], to: 'ENROLLED', by: { SYSTEM: 'all' } },
    COMPLETE: { from: ['ENROLLED', 'MISSED'], to: 'COMPLETED', by: { SYSTEM: 'all' } },
    MISS: { from: ['ENROLLED', 'COMPLETED'], to: 'MISSED', by: { SYSTEM: 'all' } },
    LAPSE: { from: ['ENROLLED', 'WAITING'], to: 'LAPSED', by: { SYSTEM: 'all' }, reason: true },
  },
});

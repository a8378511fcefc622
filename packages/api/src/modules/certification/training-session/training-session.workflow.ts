import type { Actor } from '../../../kernel/actor.js';
import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { TrainingSessionAction, TrainingSessionState } from './training-session.enum.js';

/** What the rules look at; entities and read rows both have it. */
export interface SessionStanding extends Staged<TrainingSessionState> {
  firstDay: string;
  lastDay: string;
  /** Null: the session ends without an examination. */
  passMark: number | null;
  /** Who has completed the session and has no result yet. */
  resultsMissing: number;
  trainerAccountId: string | null;
}

const begun = (session: SessionStanding, today: string): Text | undefined =>
  today < session.firstDay
    ? text(`尚未到开班日期 ${session.firstDay}。`, `The session begins on ${session.firstDay}.`)
    : undefined;

const taught = (session: SessionStanding, today: string): Text | undefined =>
  today < session.lastDay
    ? text(`授课至 ${session.lastDay}，尚未结束。`, `Teaching goes on until ${session.lastDay}.`)
    : undefined;

/** Whoever teaches does not mark the own pupils. */
const examinedByAnother = (session: SessionStanding, _today: string, actor: Actor): Text | undefined => {
  if (session.passMark === null)
    return text('本班不设考试，无需录入成绩。', 'This session ends without an examination.');
  return actor.id !== undefined && actor.id === session.trainerAccountId
    ? text('任课教师不能录入或更正本班成绩，请由他人办理。', 'The trainer of a session enters none of its results.')
    : undefined;
};

const allResults = (session: SessionStanding): Text | undefined =>
  session.resultsMissing > 0
    ? text(`还有 ${session.resultsMissing} 人没有成绩。`, `${session.resultsMissing} results are missing.`)
    : undefined;

const association = { ASSOCIATION: 'all' } as const;

/** 班次 (domain.md, section 5): planned, open for enrolment, running, examined, closed; or cancelled with a reason. */
export const trainingSessionWorkflow = defineWorkflow<TrainingSessionState, SessionStanding>()<TrainingSessionAction>({
  subject: 'TrainingSession',
  initial: 'PLANNED',
  states: ['PLANNED', 'OPEN', 'RUNNING', 'EXAMINED', 'CLOSED', 'CANCELLED'],
  labels: {
    PLANNED: text('计划中', 'planned'),
    OPEN: text('报名中', 'open for enrolment'),
    RUNNING: text('授课中', 'running'),
    EXAMINED: text('考核中', 'in examination'),
    CLOSED: text('已结班', 'closed'),
    CANCELLED: text('已取消', 'cancelled'),
  },
  // An agency finds a session for its workers wherever it is held; whom others have enrolled it does not see.
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'all' },
  actions: {
    EDIT: { from: ['PLANNED', 'OPEN'], by: association },
    OPEN_ENROLMENT: { from: ['PLANNED'], to: 'OPEN', by: association },
    ENROL: { from: ['OPEN'], by: { ...association, AGENCY: 'all', SYSTEM: 'all' } },
    START: { from: ['OPEN'], to: 'RUNNING', by: { ...association, SYSTEM: 'all' }, guard: begun },
    RECORD_ATTENDANCE: { from: ['RUNNING'], by: { ...association, SYSTEM: 'all' } },
    EXAMINE: { from: ['RUNNING'], to: 'EXAMINED', by: association, guard: taught },
    MEND_ATTENDANCE: { from: ['EXAMINED'], by: association, reason: true },
    ENTER_RESULTS: { from: ['EXAMINED'], by: association, guard: examinedByAnother },
    CORRECT_RESULT: { from: ['EXAMINED', 'CLOSED'], by: association, guard: examinedByAnother, reason: true },
    CLOSE: { from: ['EXAMINED'], to: 'CLOSED', by: association, guard: allResults },
    CANCEL: { from: ['PLANNED', 'OPEN', 'RUNNING'], to: 'CANCELLED', by: association, reason: true },
  },
});

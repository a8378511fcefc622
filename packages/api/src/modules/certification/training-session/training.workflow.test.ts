import { describe, expect, it } from 'vitest';
import { actorOf, type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { TrainingEnrolmentState } from './enrolment.enum.js';
import { type EnrolmentStanding, enrolmentWorkflow, type TrainingEnrolmentStep } from './enrolment.workflow.js';
import type { TrainingApplicationState } from './training-application.enum.js';
import { applicationWorkflow, type TrainingApplicationStep } from './training-application.workflow.js';
import type { TrainingSessionAction, TrainingSessionState } from './training-session.enum.js';
import { type SessionStanding, trainingSessionWorkflow } from './training-session.workflow.js';

/** Written from the domain, section 5, and from who does what (section 1), not from the tables. */
const ofSession: Record<TrainingSessionAction, ExpectedAction> = {
  EDIT: { roles: 'ASSOCIATION', from: 'PLANNED OPEN' },
  OPEN_ENROLMENT: { roles: 'ASSOCIATION', from: 'PLANNED', to: 'OPEN' },
  ENROL: { roles: 'ASSOCIATION AGENCY SYSTEM', from: 'OPEN' },
  START: { roles: 'ASSOCIATION SYSTEM', from: 'OPEN', to: 'RUNNING' },
  RECORD_ATTENDANCE: { roles: 'ASSOCIATION SYSTEM', from: 'RUNNING' },
  EXAMINE: { roles: 'ASSOCIATION', from: 'RUNNING', to: 'EXAMINED' },
  MEND_ATTENDANCE: { roles: 'ASSOCIATION', from: 'EXAMINED', reason: true },
  ENTER_RESULTS: { roles: 'ASSOCIATION', from: 'EXAMINED' },
  CORRECT_RESULT: { roles: 'ASSOCIATION', from: 'EXAMINED CLOSED', reason: true },
  CLOSE: { roles: 'ASSOCIATION', from: 'EXAMINED', to: 'CLOSED' },
  CANCEL: { roles: 'ASSOCIATION', from: 'PLANNED OPEN RUNNING', to: 'CANCELLED', reason: true },
};

const session = (state: TrainingSessionState, more: Partial<SessionStanding> = {}): SessionStanding => ({
  id: 's',
  state,
  scopeKeys: ['*', 'county:1'],
  firstDay: '2026-11-20',
  lastDay: '2026-11-24',
  passMark: 60,
  resultsMissing: 0,
  trainerAccountId: null,
  ...more,
});

describe('a training session', () => {
  // Agencies enrol wherever a session is held: no agency is out of its scope.
  const everywhere = (state: TrainingSessionState): SessionStanding => session(state);
  it('is read by the city, its county, the association and every agency', () => {
    expect(trainingSessionWorkflow.read).toEqual({
      CITY_BUREAU: 'all',
      COUNTY_BUREAU: 'county',
      ASSOCIATION: 'all',
      AGENCY: 'all',
    });
  });

  for (const [action, rule] of Object.entries(ofSession) as [TrainingSessionAction, ExpectedAction][]) {
    it(action, () => {
      expect(trainingSessionWorkflow.actions[action].to).toBe(rule.to);
      expect(trainingSessionWorkflow.actions[action].reason ?? false).toBe(rule.reason ?? false);
      for (const role of [
        'CITY_BUREAU',
        'COUNTY_BUREAU',
        'ASSOCIATION',
        'EVALUATOR',
        'AGENCY',
        'DEPARTMENT',
        'ANALYST',
        'AUDITOR',
        'ADMIN',
        'SYSTEM',
        'PUBLIC',
      ] as const) {
        for (const state of trainingSessionWorkflow.states) {
          const wanted = !rule.roles.split(' ').includes(role)
            ? 'FORBIDDEN'
            : rule.from.split(' ').includes(state)
              ? undefined
              : 'CONFLICT';
          const seen = trainingSessionWorkflow.check(everywhere(state), action, actorOf(role), '2026-11-24');
          expect(seen?.code, `${role} ${state}`).toBe(wanted);
        }
      }
    });
  }

  it('has the actions of the domain and no others', () => {
    expect(Object.keys(trainingSessionWorkflow.actions).sort()).toEqual(Object.keys(ofSession).sort());
  });

  const enabled = (record: SessionStanding, today: string, id = 'a') =>
    trainingSessionWorkflow
      .options(record, { ...actorOf('ASSOCIATION'), id }, today)
      .filter((option) => option.enabled)
      .map((option) => option.action);

  it('starts on its first day and ends on its last, by the calendar', () => {
    expect(enabled(session('OPEN'), '2026-11-19')).not.toContain('START');
    expect(enabled(session('OPEN'), '2026-11-20')).toContain('START');
    expect(enabled(session('RUNNING'), '2026-11-23')).not.toContain('EXAMINE');
    expect(enabled(session('RUNNING'), '2026-11-24')).toContain('EXAMINE');
  });

  it('closes when nobody lacks a result, and lets no trainer mark the own pupils', () => {
    expect(enabled(session('EXAMINED', { resultsMissing: 1 }), '2026-11-24')).not.toContain('CLOSE');
    expect(enabled(session('EXAMINED', { trainerAccountId: 'a' }), '2026-11-24')).not.toContain('ENTER_RESULTS');
    expect(enabled(session('CLOSED', { trainerAccountId: 'a' }), '2026-11-24')).not.toContain('CORRECT_RESULT');
    expect(enabled(session('EXAMINED', { trainerAccountId: 'b' }), '2026-11-24')).toContain('ENTER_RESULTS');
    expect(enabled(session('EXAMINED', { passMark: null }), '2026-11-24')).not.toContain('ENTER_RESULTS');
  });
});

const ofEnrolment: Record<TrainingEnrolmentStep, ExpectedAction> = {
  WITHDRAW: { roles: 'AGENCY ASSOCIATION', from: 'ENROLLED WAITING', to: 'WITHDRAWN', reason: true },
  MOVE_UP: { roles: 'SYSTEM', from: 'WAITING', to: 'ENROLLED' },
  COMPLETE: { roles: 'SYSTEM', from: 'ENROLLED MISSED', to: 'COMPLETED' },
  MISS: { roles: 'SYSTEM', from: 'ENROLLED COMPLETED', to: 'MISSED' },
  LAPSE: { roles: 'SYSTEM', from: 'ENROLLED WAITING', to: 'LAPSED', reason: true },
};

const enrolment = (state: TrainingEnrolmentState, sessionState: TrainingSessionState = 'OPEN'): EnrolmentStanding => ({
  id: 'e',
  state,
  sessionState,
  scopeKeys: ['*', 'county:1', 'agency:1'],
  kept: true,
});

matrixOf('enrolment', enrolmentWorkflow, ofEnrolment, (state) => enrolment(state));

describe('an enrolment', () => {
  it('is withdrawn before the session begins, after that by the association alone, and never once teaching has ended', () => {
    const code = (state: TrainingSessionState, role: 'AGENCY' | 'ASSOCIATION') =>
      enrolmentWorkflow.check(enrolment('ENROLLED', state), 'WITHDRAW', actorOf(role), '2026-11-24')?.detail;
    expect([code('OPEN', 'AGENCY'), code('RUNNING', 'AGENCY'), code('EXAMINED', 'AGENCY')]).toEqual([
      undefined,
      'GUARD',
      'GUARD',
    ]);
    expect([code('RUNNING', 'ASSOCIATION'), code('EXAMINED', 'ASSOCIATION')]).toEqual([undefined, 'GUARD']);
  });
});

const ofApplication: Record<TrainingApplicationStep, ExpectedAction> = {
  ACCEPT: { roles: 'ASSOCIATION', from: 'PENDING', to: 'ACCEPTED' },
  DECLINE: { roles: 'ASSOCIATION', from: 'PENDING', to: 'DECLINED', reason: true },
  LAPSE: { roles: 'SYSTEM', from: 'PENDING', to: 'LAPSED' },
};

matrixOf('application', applicationWorkflow, ofApplication, (state: TrainingApplicationState) => ({
  id: 'p',
  state,
  scopeKeys: ['*'],
}));

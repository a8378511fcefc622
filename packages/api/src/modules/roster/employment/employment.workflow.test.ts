import { describe, expect, it } from 'vitest';
import { actorOf, type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { EmploymentSide, EmploymentState } from './employment.enum.js';
import { type EmploymentStanding, type EmploymentStep, employmentWorkflow } from './employment.workflow.js';

/** Written from the domain, section 3, not from the table. SYSTEM carries the worker's answer to a one-time link. */
const expected: Record<EmploymentStep, ExpectedAction> = {
  CONFIRM: { roles: 'AGENCY COUNTY_BUREAU SYSTEM', from: 'OFFERED', to: 'CURRENT', reason: 'COUNTY_BUREAU' },
  DECLINE: {
    roles: 'AGENCY COUNTY_BUREAU SYSTEM',
    from: 'OFFERED CONFLICT',
    to: 'DECLINED',
    reason: 'AGENCY COUNTY_BUREAU',
  },
  END: { roles: 'AGENCY COUNTY_BUREAU', from: 'CURRENT', to: 'ENDING', reason: true },
  CONFIRM_END: { roles: 'AGENCY COUNTY_BUREAU SYSTEM', from: 'ENDING', to: 'ENDED', reason: 'COUNTY_BUREAU' },
  RENEW_LINK: { roles: 'AGENCY COUNTY_BUREAU', from: 'OFFERED ENDING' },
  SETTLE: { roles: 'COUNTY_BUREAU CITY_BUREAU', from: 'CONFLICT', to: 'CURRENT', reason: true },
  CONTEST: { roles: 'SYSTEM', from: 'CURRENT', to: 'CONFLICT', reason: true },
  YIELD: { roles: 'COUNTY_BUREAU CITY_BUREAU', from: 'CURRENT ENDING CONFLICT', to: 'ENDED', reason: true },
  LAPSE: { roles: 'SYSTEM', from: 'OFFERED', to: 'DECLINED', reason: true },
  REFUSE_END: { roles: 'SYSTEM', from: 'ENDING', to: 'CURRENT', reason: true },
};

const employment = (
  state: EmploymentState,
  startedBy: EmploymentSide,
  endingBy: EmploymentSide | null = null,
  workerState = 'VERIFIED',
): EmploymentStanding => ({
  id: 'e',
  state,
  scopeKeys: ['*', 'county:1', 'agency:1'],
  startedBy,
  endingBy,
  workerState,
  agencyState: 'VERIFIED',
});

/** Started by the side that the actor is not, so that only roles and states decide. */
matrixOf('employment', employmentWorkflow, expected, (state, _action, actor) =>
  employment(state, actor.role === 'AGENCY' ? 'COUNTY' : 'AGENCY', actor.role === 'AGENCY' ? 'WORKER' : 'AGENCY'),
);

describe('two sides', () => {
  const refused = (
    action: EmploymentStep,
    role: 'AGENCY' | 'COUNTY_BUREAU' | 'SYSTEM',
    side: EmploymentSide,
    workerState = 'VERIFIED',
  ) => {
    const record =
      action === 'CONFIRM'
        ? employment('OFFERED', side, null, workerState)
        : employment('ENDING', 'AGENCY', side, workerState);
    return employmentWorkflow.check(record, action, actorOf(role), '2026-11-24')?.detail === 'GUARD';
  };

  it('confirms by the side that did not start', () => {
    expect(refused('CONFIRM', 'AGENCY', 'AGENCY')).toBe(true);
    expect(refused('CONFIRM', 'SYSTEM', 'WORKER')).toBe(true);
    expect(refused('CONFIRM', 'COUNTY_BUREAU', 'COUNTY')).toBe(true);
    expect(refused('CONFIRM', 'SYSTEM', 'AGENCY')).toBe(false);
    expect(refused('CONFIRM', 'AGENCY', 'WORKER')).toBe(false);
  });

  it('confirms an end by the side that did not start it, or by the county alone', () => {
    expect(refused('CONFIRM_END', 'AGENCY', 'AGENCY')).toBe(true);
    expect(refused('CONFIRM_END', 'SYSTEM', 'AGENCY')).toBe(false);
    expect(refused('CONFIRM_END', 'COUNTY_BUREAU', 'COUNTY')).toBe(false);
  });

  it('binds nobody who is barred or has left', () => {
    expect(refused('CONFIRM', 'SYSTEM', 'AGENCY', 'BARRED')).toBe(true);
    expect(refused('CONFIRM', 'SYSTEM', 'AGENCY', 'LEFT')).toBe(true);
  });
});

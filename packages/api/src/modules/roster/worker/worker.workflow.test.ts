import { describe, expect, it } from 'vitest';
import { type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { WorkerAction, WorkerState } from './worker.enum.js';
import { type WorkerStanding, workerWorkflow } from './worker.workflow.js';

const PRESENT = 'DRAFT SUBMITTED VERIFIED RETURNED SUSPENDED';
const ANY = `${PRESENT} BARRED LEFT`;

/** Written from the domain, section 3, not from the table. */
const expected: Record<WorkerAction, ExpectedAction> = {
  VERIFY: { roles: 'COUNTY_BUREAU', from: 'SUBMITTED', to: 'VERIFIED' },
  RETURN: { roles: 'COUNTY_BUREAU', from: 'SUBMITTED', to: 'RETURNED', reason: true },
  SUBMIT: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: 'DRAFT RETURNED', to: 'SUBMITTED' },
  EDIT: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: PRESENT },
  RECORD_IDENTITY_CHECK: { roles: 'COUNTY_BUREAU SYSTEM', from: PRESENT },
  RECORD_HEALTH: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: PRESENT },
  RECORD_TRAINING: { roles: 'COUNTY_BUREAU AGENCY ASSOCIATION SYSTEM', from: PRESENT },
  RECORD_INTEGRITY: { roles: 'COUNTY_BUREAU SYSTEM', from: PRESENT },
  RECORD_CONSENT: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: PRESENT },
  WITHDRAW_CONSENT: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: ANY },
  SET_PHOTO: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: PRESENT },
  SEE_PHOTO: { roles: 'CITY_BUREAU COUNTY_BUREAU ASSOCIATION AGENCY SYSTEM', from: ANY },
  REVEAL: { roles: 'CITY_BUREAU COUNTY_BUREAU AGENCY', from: ANY, reason: true },
  SUSPEND: { roles: 'CITY_BUREAU COUNTY_BUREAU', from: 'VERIFIED', to: 'SUSPENDED', reason: true },
  RESUME: { roles: 'CITY_BUREAU COUNTY_BUREAU', from: 'SUSPENDED', to: 'VERIFIED', reason: true },
  BAR: { roles: 'CITY_BUREAU', from: `${PRESENT} LEFT`, to: 'BARRED', reason: true },
  LIFT_BAR: { roles: 'CITY_BUREAU', from: 'BARRED', to: 'SUBMITTED', reason: true },
  LEAVE: { roles: 'COUNTY_BUREAU', from: PRESENT, to: 'LEFT', reason: true },
  RETURN_TO_TRADE: { roles: 'COUNTY_BUREAU', from: 'LEFT', to: 'SUBMITTED' },
};

const worker = (state: WorkerState, more: Partial<WorkerStanding> = {}): WorkerStanding => ({
  id: 'w',
  state,
  scopeKeys: ['*', 'county:1', 'agency:1'],
  identityCheckedAt: new Date(0),
  currentEmployments: 0,
  conflict: false,
  dataConsent: true,
  photoConsent: true,
  kept: true,
  ...more,
});

matrixOf('worker', workerWorkflow, expected, (state) => worker(state));

describe('guards of a worker', () => {
  const enabled = (record: WorkerStanding, role: 'COUNTY_BUREAU' | 'AGENCY') =>
    workerWorkflow
      .options(
        record,
        { id: 'a', role, countyCode: '1', agencyId: '1', department: undefined, sessionId: undefined },
        '2026-11-24',
      )
      .filter((option) => option.enabled)
      .map((option) => option.action);

  it('verifies nobody whose identity was not checked', () => {
    expect(enabled(worker('SUBMITTED', { identityCheckedAt: null }), 'COUNTY_BUREAU')).not.toContain('VERIFY');
  });

  it('lets nobody leave who is bound or in dispute', () => {
    expect(enabled(worker('VERIFIED', { currentEmployments: 1 }), 'COUNTY_BUREAU')).not.toContain('LEAVE');
    expect(enabled(worker('VERIFIED', { conflict: true }), 'COUNTY_BUREAU')).not.toContain('LEAVE');
  });

  it('lets an agency that has only offered do nothing', () => {
    expect(enabled(worker('DRAFT', { kept: false }), 'AGENCY')).toEqual([]);
  });

  it('withdraws no consent that is not there', () => {
    const none = worker('DRAFT', { dataConsent: false, photoConsent: false });
    expect(enabled(none, 'COUNTY_BUREAU')).not.toContain('WITHDRAW_CONSENT');
  });

  it('neither takes nor shows a photo without the consent for it', () => {
    const acts = enabled(worker('DRAFT', { photoConsent: false }), 'COUNTY_BUREAU');
    expect(acts.filter((action) => action.endsWith('PHOTO'))).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { actorOf, type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { AgencyAction, AgencyState } from './agency.enum.js';
import { type AgencyStanding, agencyWorkflow } from './agency.workflow.js';

/** Written from the domain, section 3, not from the table. */
const expected: Record<AgencyAction, ExpectedAction> = {
  VERIFY: { roles: 'COUNTY_BUREAU', from: 'SUBMITTED', to: 'VERIFIED' },
  RETURN: { roles: 'COUNTY_BUREAU', from: 'SUBMITTED', to: 'RETURNED', reason: true },
  SUBMIT: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: 'DRAFT RETURNED', to: 'SUBMITTED' },
  ACCEPT_CREDIT_CODE: { roles: 'COUNTY_BUREAU', from: 'DRAFT SUBMITTED RETURNED', reason: true },
  EDIT: { roles: 'COUNTY_BUREAU AGENCY SYSTEM', from: 'DRAFT SUBMITTED VERIFIED RETURNED' },
  SUSPEND: { roles: 'CITY_BUREAU COUNTY_BUREAU', from: 'VERIFIED', to: 'SUSPENDED', reason: true },
  RESUME: { roles: 'CITY_BUREAU COUNTY_BUREAU', from: 'SUSPENDED', to: 'VERIFIED', reason: true },
  CLOSE: { roles: 'COUNTY_BUREAU', from: 'VERIFIED SUSPENDED RETURNED', to: 'CLOSED', reason: true },
};

const agency = (state: AgencyState, doubtful: boolean): AgencyStanding => ({
  id: 'a',
  state,
  scopeKeys: ['*', 'county:1', 'agency:1'],
  lacks: [],
  creditCodeDoubtful: doubtful,
  creditCodeAccepted: false,
});

matrixOf('agency', agencyWorkflow, expected, (state, action) => agency(state, action === 'ACCEPT_CREDIT_CODE'));

it('verifies no agency whose doubtful code nobody has accepted, and accepts no code that is not doubtful', () => {
  const officer = actorOf('COUNTY_BUREAU');
  const refusal = (doubtful: boolean, action: AgencyAction) =>
    agencyWorkflow.check(agency('SUBMITTED', doubtful), action, officer, '2026-11-24')?.detail;
  expect(refusal(true, 'VERIFY')).toBe('GUARD');
  expect(refusal(false, 'ACCEPT_CREDIT_CODE')).toBe('GUARD');
});

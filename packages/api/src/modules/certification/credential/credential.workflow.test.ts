import { describe, expect, it } from 'vitest';
import { actorOf, type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { CredentialState } from './credential.enum.js';
import { type CredentialStanding, type CredentialStep, credentialWorkflow } from './credential.workflow.js';

/** Written from the domain, section 5, not from the table. */
const expected: Record<CredentialStep, ExpectedAction> = {
  REPLACE: { roles: 'ASSOCIATION', from: 'VALID RECTIFICATION' },
  CANCEL: { roles: 'ASSOCIATION', from: 'VALID RECTIFICATION SUSPENDED', to: 'CANCELLED', reason: true },
  CORRECT_CANCELLATION: { roles: 'ASSOCIATION', from: 'CANCELLED', to: 'VALID', reason: true },
  PROPOSE_REVOCATION: { roles: 'ASSOCIATION', from: 'VALID RECTIFICATION SUSPENDED' },
  ISSUE_AGAIN: { roles: 'ASSOCIATION', from: 'CANCELLED REVOKED', to: 'VALID' },
  REVOKE: { roles: 'CITY_BUREAU', from: 'VALID RECTIFICATION SUSPENDED', to: 'REVOKED', reason: true },
  RESTORE: { roles: 'CITY_BUREAU', from: 'REVOKED', to: 'VALID', reason: true },
  SUSPEND: { roles: 'SYSTEM', from: 'VALID RECTIFICATION', to: 'SUSPENDED', reason: true },
  PASS_REVIEW: { roles: 'ASSOCIATION', from: 'VALID RECTIFICATION SUSPENDED', to: 'VALID' },
  REQUIRE_RECTIFICATION: {
    roles: 'ASSOCIATION SYSTEM',
    from: 'VALID RECTIFICATION SUSPENDED',
    to: 'RECTIFICATION',
    reason: true,
  },
};

const credential = (state: CredentialState, revocationOpen = false): CredentialStanding => ({
  id: 'c',
  state,
  scopeKeys: ['*', 'county:1', 'agency:1'],
  revocationOpen,
});

matrixOf('certificate', credentialWorkflow, expected, (state) => credential(state));

describe('while a revocation is under way', () => {
  it.each(['CANCEL', 'PROPOSE_REVOCATION'] as const)('waits for its decision: %s', (action) => {
    const refusal = credentialWorkflow.check(credential('VALID', true), action, actorOf('ASSOCIATION'), '2026-11-24');
    expect(refusal).toMatchObject({ code: 'CONFLICT', detail: 'GUARD' });
  });

  it('is replaced like any other: nobody has lost it yet', () => {
    const refusal = credentialWorkflow.check(
      credential('VALID', true),
      'REPLACE',
      actorOf('ASSOCIATION'),
      '2026-11-24',
    );
    expect(refusal).toBeUndefined();
  });
});

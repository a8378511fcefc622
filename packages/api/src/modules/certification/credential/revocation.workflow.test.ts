import { describe, expect, it } from 'vitest';
import { actorOf, type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { Actor } from '../../../kernel/actor.js';
import type { RevocationAction, RevocationState } from './revocation.enum.js';
import { type RevocationStanding, type RevocationStep, revocationWorkflow } from './revocation.workflow.js';

const ANY = 'PROPOSED WITHDRAWN DISMISSED REVOKED APPEALED UPHELD RESTORED';

/** Written from the domain, section 5, not from the table. */
const expected: Record<RevocationStep, ExpectedAction> = {
  DEFEND: { roles: 'AGENCY COUNTY_BUREAU', from: 'PROPOSED', reason: true },
  WITHDRAW: { roles: 'ASSOCIATION', from: 'PROPOSED', to: 'WITHDRAWN', reason: true },
  REVOKE: { roles: 'CITY_BUREAU', from: 'PROPOSED', to: 'REVOKED', reason: true },
  DISMISS: { roles: 'CITY_BUREAU', from: 'PROPOSED', to: 'DISMISSED', reason: true },
  APPEAL: { roles: 'AGENCY COUNTY_BUREAU', from: 'REVOKED', to: 'APPEALED', reason: true },
  UPHOLD: { roles: 'CITY_BUREAU', from: 'APPEALED', to: 'UPHELD', reason: true },
  RESTORE: { roles: 'CITY_BUREAU', from: 'APPEALED', to: 'RESTORED', reason: true },
  LIFT: { roles: 'CITY_BUREAU', from: 'REVOKED UPHELD', to: 'RESTORED', reason: true },
  SEE_EVIDENCE: { roles: 'CITY_BUREAU', from: ANY },
};

const TODAY = '2026-11-24';

const revocation = (state: RevocationState, more: Partial<RevocationStanding> = {}): RevocationStanding => ({
  id: 'r',
  state,
  scopeKeys: ['*', 'county:1', 'agency:1'],
  proposedBy: 'proposer',
  decidedBy: 'decider',
  defenceUntil: '2026-11-20',
  appealUntil: '2026-12-20',
  latest: true,
  answering: true,
  ...more,
});

/** The defence period is open for who speaks in it, and over for who decides. */
matrixOf('revocation', revocationWorkflow, expected, (state, action) =>
  revocation(state, action === 'DEFEND' ? { defenceUntil: TODAY } : {}),
);

describe('periods and persons', () => {
  const city = (id: string): Actor => ({ ...actorOf('CITY_BUREAU'), id });
  const refused = (record: RevocationStanding, action: RevocationAction, actor: Actor, day = TODAY) =>
    revocationWorkflow.check(record, action, actor, day)?.detail === 'GUARD';

  it('hears the subject to the last day, and decides after it', () => {
    const proposed = revocation('PROPOSED', { defenceUntil: TODAY });
    expect(refused(proposed, 'DEFEND', actorOf('AGENCY'))).toBe(false);
    expect(refused(proposed, 'REVOKE', city('another'))).toBe(true);
    expect(refused(proposed, 'DEFEND', actorOf('AGENCY'), '2026-11-25')).toBe(true);
    expect(refused(proposed, 'REVOKE', city('another'), '2026-11-25')).toBe(false);
  });

  it('is not decided by who proposed', () => {
    expect(refused(revocation('PROPOSED'), 'REVOKE', city('proposer'))).toBe(true);
    expect(refused(revocation('PROPOSED'), 'DISMISS', city('proposer'))).toBe(true);
  });

  it('is appealed to the last day', () => {
    const revoked = revocation('REVOKED', { appealUntil: TODAY });
    expect(refused(revoked, 'APPEAL', actorOf('AGENCY'))).toBe(false);
    expect(refused(revoked, 'APPEAL', actorOf('AGENCY'), '2026-11-25')).toBe(true);
  });

  it.each(['UPHOLD', 'RESTORE'] as const)('has its appeal decided by a third person: %s', (action) => {
    expect(refused(revocation('APPEALED'), action, city('decider'))).toBe(true);
    expect(refused(revocation('APPEALED'), action, city('proposer'))).toBe(true);
    expect(refused(revocation('APPEALED'), action, city('third'))).toBe(false);
  });

  it('is not touched once the certificate was issued again', () => {
    expect(refused(revocation('REVOKED', { latest: false }), 'LIFT', city('third'))).toBe(true);
    expect(refused(revocation('REVOKED', { latest: false }), 'APPEAL', actorOf('AGENCY'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { type TrustFacts, trustOf } from './trust.rule.js';

const TODAY = '2026-11-24';
const inOrder: TrustFacts = {
  credentialState: 'VALID',
  validUntil: '2027-03-18',
  replaced: false,
  workerState: 'VERIFIED',
  identityChecked: true,
  hasIntegrityEntry: true,
  hasTraining: true,
  healthExpiresOn: '2027-01-01',
  dataConsent: true,
};
const verdictOn = (facts: Partial<TrustFacts>, day = TODAY) => trustOf({ ...inOrder, ...facts }, day);

describe('the answer to a scan', () => {
  it('is green when all is in order, to the last day', () => {
    expect(verdictOn({})).toEqual({ verdict: 'GREEN', causes: [] });
    expect(verdictOn({ validUntil: TODAY, healthExpiresOn: TODAY })).toEqual({ verdict: 'GREEN', causes: [] });
  });

  // Written from domain.md, section 4: one thing amiss at a time.
  it.each<[string, string, Partial<TrustFacts>]>([
    ['RED', 'REVOKED', { credentialState: 'REVOKED' }],
    ['RED', 'BARRED', { workerState: 'BARRED' }],
    ['RED', 'IDENTITY_ABNORMAL', { identityChecked: false }],
    ['VOID', 'CANCELLED', { credentialState: 'CANCELLED' }],
    ['VOID', 'REPLACED', { replaced: true }],
    ['VOID', 'LEFT_TRADE', { workerState: 'LEFT' }],
    ['YELLOW', 'NOT_CONSENTED', { dataConsent: false }],
    ['YELLOW', 'EXPIRED', { credentialState: 'SUSPENDED', validUntil: '2026-11-23' }],
    ['YELLOW', 'SUSPENDED', { credentialState: 'SUSPENDED', validUntil: '2026-11-24' }],
    ['YELLOW', 'RECTIFICATION', { credentialState: 'RECTIFICATION' }],
    ['YELLOW', 'WORKER_SUSPENDED', { workerState: 'SUSPENDED' }],
    ['YELLOW', 'NOT_VERIFIED', { workerState: 'SUBMITTED' }],
    ['YELLOW', 'NOT_VERIFIED', { workerState: 'RETURNED' }],
    ['YELLOW', 'NOT_VERIFIED', { workerState: 'DRAFT' }],
    ['YELLOW', 'INTEGRITY_MISSING', { hasIntegrityEntry: false }],
    ['YELLOW', 'HEALTH_MISSING', { healthExpiresOn: null }],
    ['YELLOW', 'TRAINING_MISSING', { hasTraining: false }],
    ['YELLOW', 'HEALTH_EXPIRED', { healthExpiresOn: '2026-11-23' }],
  ])('is %s for %s', (verdict, cause, facts) => {
    expect(verdictOn(facts)).toEqual({ verdict, causes: [cause] });
  });

  it('is that of the gravest cause, and tells the others of its kind', () => {
    expect(
      verdictOn({ credentialState: 'REVOKED', workerState: 'BARRED', hasTraining: false, replaced: true }),
    ).toEqual({
      verdict: 'RED',
      causes: ['REVOKED', 'BARRED'],
    });
    expect(verdictOn({ credentialState: 'RECTIFICATION', hasTraining: false, healthExpiresOn: '2026-01-01' })).toEqual({
      verdict: 'YELLOW',
      causes: ['RECTIFICATION', 'TRAINING_MISSING', 'HEALTH_EXPIRED'],
    });
  });

  it('tells nothing of somebody who has not consented, and no more of a card that is void', () => {
    expect(verdictOn({ dataConsent: false, healthExpiresOn: null, workerState: 'SUSPENDED' }).causes).toEqual([
      'NOT_CONSENTED',
    ]);
    expect(verdictOn({ credentialState: 'CANCELLED', replaced: true, workerState: 'LEFT' }).causes).toEqual([
      'CANCELLED',
    ]);
    expect(verdictOn({ replaced: true, healthExpiresOn: null }).causes).toEqual(['REPLACED']);
  });
});

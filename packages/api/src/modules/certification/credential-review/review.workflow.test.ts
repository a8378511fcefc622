import { describe, expect, it } from 'vitest';
import { actorOf, type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { ReviewAction, ReviewState } from './review.enum.js';
import { type ReviewStanding, reviewWorkflow } from './review.workflow.js';

/** Written from the domain, section 5, not from the table. */
const expected: Record<ReviewAction, ExpectedAction> = {
  DECLARE: { roles: 'AGENCY ASSOCIATION', from: 'DUE', to: 'DECLARED' },
  PASS: { roles: 'ASSOCIATION', from: 'DECLARED RECTIFIED', to: 'PASSED' },
  REQUIRE_RECTIFICATION: { roles: 'ASSOCIATION', from: 'DECLARED RECTIFIED', to: 'RECTIFICATION', reason: true },
  REPORT_RECTIFIED: { roles: 'AGENCY ASSOCIATION', from: 'RECTIFICATION', to: 'RECTIFIED', reason: true },
};

const review = (state: ReviewState, more: Partial<ReviewStanding> = {}): ReviewStanding => ({
  id: 'c',
  state,
  scopeKeys: ['*', 'county:1', 'agency:1'],
  answering: true,
  declaredBy: 'somebody else',
  reportedBy: null,
  obstacles: [],
  revocationOpen: false,
  ...more,
});

matrixOf('annual review', reviewWorkflow, expected, (state) => review(state));

describe('an annual review', () => {
  const refused = (action: ReviewAction, record: ReviewStanding, role: 'ASSOCIATION' | 'AGENCY' = 'ASSOCIATION') =>
    reviewWorkflow.check(record, action, actorOf(role), '2026-11-24')?.detail === 'GUARD';

  it.each(['PASS', 'REQUIRE_RECTIFICATION'] as const)('is not decided by who declared or reported: %s', (action) => {
    expect(refused(action, review('DECLARED', { declaredBy: 'a' }))).toBe(true);
    expect(refused(action, review('RECTIFIED', { reportedBy: 'a' }))).toBe(true);
    expect(refused(action, review('RECTIFIED', { reportedBy: 'b' }))).toBe(false);
  });

  it('passes only when nothing stands against it; something can be demanded all the same', () => {
    expect(refused('PASS', review('DECLARED', { obstacles: ['HEALTH_EXPIRED'] }))).toBe(true);
    expect(refused('REQUIRE_RECTIFICATION', review('DECLARED', { obstacles: ['HEALTH_EXPIRED'] }))).toBe(false);
  });

  it.each(['PASS', 'REQUIRE_RECTIFICATION'] as const)('waits for a revocation under way: %s', (action) => {
    expect(refused(action, review('DECLARED', { revocationOpen: true }))).toBe(true);
  });

  it('is declared by the agency that employs the worker, not by one that only offered', () => {
    expect(refused('DECLARE', review('DUE', { answering: false }), 'AGENCY')).toBe(true);
    expect(refused('REPORT_RECTIFIED', review('RECTIFICATION', { answering: false }), 'AGENCY')).toBe(true);
  });
});

import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { CredentialAction, CredentialState } from './credential.enum.js';

/** What the rules look at; entities and read rows both have it. `state` is the state on the day of the act. */
export interface CredentialStanding extends Staged<CredentialState> {
  /** A proposal to revoke, or an appeal, waits for its decision. */
  revocationOpen: boolean;
}

/**
 * The acts on a certificate, and those that follow from another command: ISSUE_AGAIN a batch issues to a former holder,
 * REVOKE and RESTORE the city decides a revocation or an appeal, SUSPEND a term has passed, and the annual review's.
 */
export type CredentialStep =
  | CredentialAction
  | 'ISSUE_AGAIN'
  | 'REVOKE'
  | 'RESTORE'
  | 'SUSPEND'
  | 'PASS_REVIEW'
  | 'REQUIRE_RECTIFICATION';

const noRevocationOpen = (credential: CredentialStanding): Text | undefined =>
  credential.revocationOpen
    ? text('正在办理撤销或申诉，须先有结果。', 'A revocation or an appeal is under way. It must be decided first.')
    : undefined;

const living = ['VALID', 'RECTIFICATION', 'SUSPENDED'] as const;

/** 家政服务证 (domain.md, section 5): the association issues, reviews, replaces and cancels; only the city revokes. */
export const credentialWorkflow = defineWorkflow<CredentialState, CredentialStanding>()<CredentialStep>({
  subject: 'Credential',
  initial: 'VALID',
  states: ['VALID', 'RECTIFICATION', 'SUSPENDED', 'CANCELLED', 'REVOKED'],
  labels: {
    VALID: text('有效', 'valid'),
    RECTIFICATION: text('整改中', 'in rectification'),
    SUSPENDED: text('已暂停', 'suspended'),
    CANCELLED: text('已注销', 'cancelled'),
    REVOKED: text('已撤销', 'revoked'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own', ANALYST: 'all' },
  actions: {
    REPLACE: { from: ['VALID', 'RECTIFICATION'], by: { ASSOCIATION: 'all' } },
    CANCEL: { from: living, to: 'CANCELLED', by: { ASSOCIATION: 'all' }, guard: noRevocationOpen, reason: true },
    CORRECT_CANCELLATION: { from: ['CANCELLED'], to: 'VALID', by: { ASSOCIATION: 'all' }, reason: true },
    PROPOSE_REVOCATION: { from: living, by: { ASSOCIATION: 'all' }, guard: noRevocationOpen },

    ISSUE_AGAIN: { from: ['CANCELLED', 'REVOKED'], to: 'VALID', by: { ASSOCIATION: 'all' } },
    REVOKE: { from: living, to: 'REVOKED', by: { CITY_BUREAU: 'all' }, reason: true },
    RESTORE: { from: ['REVOKED'], to: 'VALID', by: { CITY_BUREAU: 'all' }, reason: true },
    SUSPEND: { from: ['VALID', 'RECTIFICATION'], to: 'SUSPENDED', by: { SYSTEM: 'all' }, reason: true },

    PASS_REVIEW: { from: living, to: 'VALID', by: { ASSOCIATION: 'all' } },
    REQUIRE_RECTIFICATION: {
      from: living,
      to: 'RECTIFICATION',
      by: { ASSOCIATION: 'all', SYSTEM: 'all' },
      reason: true,
    },
  },
});

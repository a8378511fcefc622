import type { Actor } from '../../../kernel/actor.js';
import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { RevocationAction, RevocationState } from './revocation.enum.js';

/** What the rules look at; entities and read rows both have it. */
export interface RevocationStanding extends Staged<RevocationState> {
  proposedBy: string | null;
  decidedBy: string | null;
  /** Last day on which the subject can be heard. */
  defenceUntil: string;
  /** Last day of the appeal. */
  appealUntil: string | null;
  /** No later proceeding against the same certificate exists. */
  latest: boolean;
  /** Whether the actor answers for the holder: an agency only while it employs the worker. */
  answering: boolean;
}

/** The acts, and the look at what was handed in: it may show more of a person than the proceeding says. */
export type RevocationStep = RevocationAction | 'SEE_EVIDENCE';

type Guard = (revocation: RevocationStanding, today: string, actor: Actor) => Text | undefined;

const notTheProposer: Guard = ({ proposedBy }, _today, actor) =>
  proposedBy === actor.id
    ? text('提议人不能自己决定，须由另一人办理。', 'Who proposed cannot decide. Another person must.')
    : undefined;

const notTheDecider: Guard = (revocation, today, actor) =>
  revocation.decidedBy === actor.id
    ? text('作出决定的人不能复核自己的决定，须由另一人办理。', 'Who decided cannot review it. Another person must.')
    : notTheProposer(revocation, today, actor);

const defenceOpen: Guard = ({ defenceUntil }, today) =>
  today > defenceUntil ? text('申辩期已满。', 'The defence period has ended.') : undefined;

const defenceOver: Guard = ({ defenceUntil }, today) =>
  today <= defenceUntil
    ? text(
        `申辩期至 ${defenceUntil}，期满后方可决定。`,
        `The subject can be heard until ${defenceUntil}. Decide after that.`,
      )
    : undefined;

const appealOpen: Guard = ({ appealUntil }, today) =>
  !appealUntil || today > appealUntil ? text('申诉期已满。', 'The appeal period has ended.') : undefined;

const isLatest: Guard = ({ latest }) =>
  latest ? undefined : text('此后已重新发证，不能再更改。', 'The certificate has been issued again since.');

const speaksForSubject: Guard = ({ answering }) =>
  answering
    ? undefined
    : text(
        '该服务员不在本机构从业，本人的申辩、申诉由现任机构或县（市、区）登记。',
        'The worker is not employed by this agency. The present agency or the county records what the subject says.',
      );

const both =
  (one: Guard, other: Guard): Guard =>
  (revocation, today, actor) =>
    one(revocation, today, actor) ?? other(revocation, today, actor);

const forSubject = { AGENCY: 'own', COUNTY_BUREAU: 'county' } as const;

/**
 * 撤销 (domain.md, section 5): the association proposes, the subject is heard, the city decides, the subject can appeal, a
 * third person decides the appeal. What the subject says is recorded by the agency or the county.
 */
export const revocationWorkflow = defineWorkflow<RevocationState, RevocationStanding>()<RevocationStep>({
  subject: 'Revocation',
  initial: 'PROPOSED',
  states: ['PROPOSED', 'WITHDRAWN', 'DISMISSED', 'REVOKED', 'APPEALED', 'UPHELD', 'RESTORED'],
  labels: {
    PROPOSED: text('待决定', 'proposed'),
    WITHDRAWN: text('已撤回提议', 'withdrawn'),
    DISMISSED: text('不予撤销', 'dismissed'),
    REVOKED: text('已撤销', 'revoked'),
    APPEALED: text('申诉中', 'appealed'),
    UPHELD: text('维持撤销', 'upheld'),
    RESTORED: text('已恢复', 'restored'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own', ANALYST: 'all' },
  actions: {
    DEFEND: { from: ['PROPOSED'], by: forSubject, guard: both(speaksForSubject, defenceOpen), reason: true },
    WITHDRAW: { from: ['PROPOSED'], to: 'WITHDRAWN', by: { ASSOCIATION: 'all' }, reason: true },
    REVOKE: {
      from: ['PROPOSED'],
      to: 'REVOKED',
      by: { CITY_BUREAU: 'all' },
      guard: both(notTheProposer, defenceOver),
      reason: true,
    },
    DISMISS: { from: ['PROPOSED'], to: 'DISMISSED', by: { CITY_BUREAU: 'all' }, guard: notTheProposer, reason: true },
    APPEAL: {
      from: ['REVOKED'],
      to: 'APPEALED',
      by: forSubject,
      guard: both(speaksForSubject, both(isLatest, appealOpen)),
      reason: true,
    },
    UPHOLD: { from: ['APPEALED'], to: 'UPHELD', by: { CITY_BUREAU: 'all' }, guard: notTheDecider, reason: true },
    RESTORE: { from: ['APPEALED'], to: 'RESTORED', by: { CITY_BUREAU: 'all' }, guard: notTheDecider, reason: true },
    LIFT: {
      from: ['REVOKED', 'UPHELD'],
      to: 'RESTORED',
      by: { CITY_BUREAU: 'all' },
      guard: both(isLatest, notTheDecider),
      reason: true,
    },
    SEE_EVIDENCE: { from: '*', by: { CITY_BUREAU: 'all' } },
  },
});

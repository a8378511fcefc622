import { type Text, text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { ReviewAction, ReviewState } from './review.enum.js';

/** What the rules look at. The record is the certificate's review that is due now; its id is the certificate's. */
export interface ReviewStanding extends Staged<ReviewState> {
  /** Whether the actor answers for the holder: an agency only while it employs the worker. */
  answering: boolean;
  declaredBy: string | null;
  reportedBy: string | null;
  /** What stands against a valid certificate, apart from the review itself. */
  obstacles: string[];
  revocationOpen: boolean;
}

const answers = ({ answering }: ReviewStanding): Text | undefined =>
  answering
    ? undefined
    : text(
        '该服务员不在本机构从业，由现任机构或协会申报。',
        'The worker is not employed by this agency. The present agency or the association declares.',
      );

const notOwnEntry = ({ declaredBy, reportedBy }: ReviewStanding, actorId: string | undefined): Text | undefined =>
  actorId !== undefined && (declaredBy === actorId || reportedBy === actorId)
    ? text('不能审核自己申报的事项，须由另一人办理。', 'Nobody reviews an entry of their own. Another person must.')
    : undefined;

const noRevocation = ({ revocationOpen }: ReviewStanding): Text | undefined =>
  revocationOpen
    ? text('正在办理撤销或申诉，须先有结果。', 'A revocation or an appeal is under way. It must be decided first.')
    : undefined;

const inOrder = ({ obstacles }: ReviewStanding): Text | undefined =>
  obstacles.length > 0
    ? text(
        '身份、名录核验、健康证或授权尚不齐备，补齐后方可通过，或责令整改。',
        'Identity, verification, health certificate or consent is not in order. Mend it first, or demand rectification.',
      )
    : undefined;

/** 年审 (domain.md, section 5): the agency declares, the association decides, nobody decides an entry of their own. */
export const reviewWorkflow = defineWorkflow<ReviewState, ReviewStanding>()<ReviewAction>({
  subject: 'ReviewCase',
  initial: 'DUE',
  states: ['DUE', 'DECLARED', 'RECTIFICATION', 'RECTIFIED', 'PASSED'],
  labels: {
    DUE: text('待申报', 'due'),
    DECLARED: text('待审核', 'declared'),
    RECTIFICATION: text('整改中', 'in rectification'),
    RECTIFIED: text('整改已报', 'reported as put right'),
    PASSED: text('已通过', 'passed'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'county', ASSOCIATION: 'all', AGENCY: 'own' },
  actions: {
    DECLARE: { from: ['DUE'], to: 'DECLARED', by: { AGENCY: 'own', ASSOCIATION: 'all' }, guard: answers },
    PASS: {
      from: ['DECLARED', 'RECTIFIED'],
      to: 'PASSED',
      by: { ASSOCIATION: 'all' },
      guard: (review, _day, actor) => notOwnEntry(review, actor.id) ?? noRevocation(review) ?? inOrder(review),
    },
    REQUIRE_RECTIFICATION: {
      from: ['DECLARED', 'RECTIFIED'],
      to: 'RECTIFICATION',
      by: { ASSOCIATION: 'all' },
      guard: (review, _day, actor) => notOwnEntry(review, actor.id) ?? noRevocation(review),
      reason: true,
    },
    REPORT_RECTIFIED: {
      from: ['RECTIFICATION'],
      to: 'RECTIFIED',
      by: { AGENCY: 'own', ASSOCIATION: 'all' },
      guard: answers,
      reason: true,
    },
  },
});

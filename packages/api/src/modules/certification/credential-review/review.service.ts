import { randomUUID } from 'node:crypto';
import { addDays, addYears } from '../../../kernel/clock.js';
import { conflict, invalid } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { settingOf } from '../../../kernel/setting.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import {
  type Credential,
  credentialWorkflow,
  getCredential,
  tellOfCredential,
  tellOfGoodNews,
} from '../credential/index.js';
import { CredentialReview } from './review.entity.js';
import type { DecideReviewInput, DeclareReviewsInput } from './review.input.js';
import { findReview } from './review.read.js';
import type { ReviewCaseType } from './review.type.js';
import { reviewWorkflow } from './review.workflow.js';
import { rectificationDays } from './review-setting.js';

type Declaration = Pick<DeclareReviewsInput, 'inTrade' | 'informationCurrent' | 'noIncident' | 'remark'>;

/** The agency, or the association at its counter, declares for the review of one certificate. */
export function declareReview(work: Work, id: string, declaration: Declaration): Promise<string> {
  return onReview(work, id, async (work, { standing, credential }) => {
    await reviewWorkflow.apply(work, standing, 'DECLARE');
    const review = new CredentialReview();
    review.id = randomUUID();
    review.credentialId = credential.id;
    review.dueOn = standing.dueOn;
    review.inTrade = declaration.inTrade;
    review.informationCurrent = declaration.informationCurrent;
    review.noIncident = declaration.noIncident;
    review.remark = declaration.remark?.trim() || null;
    review.declaredBy = work.actor.id!;
    review.declaredAt = work.clock.now();
    review.createdAt = work.clock.now();
    work.em.persist(review);
    return review;
  });
}

/**
 * Passes: the certificate is valid until its next anniversary, and a suspension is lifted. Without the version that
 * somebody has seen it is one of a batch, which leaves what somebody should look at.
 */
export function passReview(work: Work, id: string, expectedVersion?: number): Promise<string> {
  return onReview(work, id, async (work, { standing, credential, review }) => {
    if (expectedVersion === undefined && standing.concerns.length > 0) throw toLookAt();
    await reviewWorkflow.apply(work, standing, 'PASS', { expectedVersion });
    await credentialWorkflow.apply(work, credential, 'PASS_REVIEW');
    credential.reviews = reviewsUntilValid(credential, todayOf(work));
    credential.rectifyBy = null;
    credential.stateReason = null;
    await tellOfGoodNews(work, [credential.workerId], 'passed');
    return decided(work, review());
  });
}

/** Years that were missed are not made up: the certificate is valid until the first anniversary to come. */
function reviewsUntilValid({ issuedOn, reviews }: Credential, today: string): number {
  let passed = reviews + 1;
  while (addYears(issuedOn, 1 + passed) < today) passed += 1;
  return passed;
}

/** Demands that something is put right by a day; the certificate is suspended when that day passes. */
export function requireRectification(work: Work, input: DecideReviewInput): Promise<string> {
  return onReview(work, input.review, async (work, { standing, credential, review }) => {
    const { expectedVersion } = input;
    const reason = input.reason?.trim();
    const today = todayOf(work);
    const rectifyBy = input.rectifyBy ?? addDays(today, await settingOf(work, rectificationDays));
    if (rectifyBy <= today)
      throw invalid('rectifyBy', '整改期限须在今天之后。', 'The last day of the rectification must be after today.');
    await reviewWorkflow.apply(work, standing, 'REQUIRE_RECTIFICATION', { reason, expectedVersion });
    await credentialWorkflow.apply(work, credential, 'REQUIRE_RECTIFICATION', { reason });
    credential.rectifyBy = rectifyBy;
    credential.stateReason = reason!;
    await tellOfCredential(work, credential, 'rectification');
    return Object.assign(decided(work, review()), { demand: reason, rectifyBy, decisionReason: reason });
  });
}

/** Reports that what was demanded has been put right; a decision follows. */
export function reportRectified(work: Work, input: DecideReviewInput): Promise<string> {
  return onReview(work, input.review, async (work, { standing, review }) => {
    const { expectedVersion } = input;
    const reason = input.reason?.trim();
    await reviewWorkflow.apply(work, standing, 'REPORT_RECTIFIED', { reason, expectedVersion });
    return Object.assign(review(), {
      report: reason,
      reportedBy: work.actor.id,
      reportedAt: work.clock.now(),
      // The next decision is another one; this one is in the record of acts.
      decidedBy: null,
      decidedAt: null,
    });
  });
}

const decided = (work: Work, review: CredentialReview) =>
  Object.assign(review, { decidedBy: work.actor.id, decidedAt: work.clock.now() });

interface UnderReview {
  standing: ReviewCaseType;
  credential: Credential;
  review(): CredentialReview;
}

/**
 * One act on the review of a certificate, which is locked first: of two officers the second finds what the first decided.
 * The act moves the state of `standing`; it is written to the review.
 */
function onReview(
  work: Work,
  id: string,
  act: (work: Work, under: UnderReview) => Promise<CredentialReview>,
): Promise<string> {
  return transact(work, async (work) => {
    const credential = await getCredential(work, keyOf('ReviewCase', id));
    // A suspension that the clock owes is written before the rules look.
    await work.em.flush();
    const standing = await findReview(work, credential.id);
    if (!standing) throw notDue();
    const found = standing.reviewId ? await work.em.findOneOrFail(CredentialReview, standing.reviewId) : undefined;
    const review = await act(work, { standing, credential, review: () => found! });
    review.state = standing.state;
    review.updatedAt = work.clock.now();
    credential.updatedAt = work.clock.now();
    await work.em.flush();
    return credential.id;
  });
}

const toLookAt = () =>
  conflict(
    'TO_LOOK_AT',
    '此项有须核看的事项，不能批量通过，请打开逐项办理。',
    'Something here wants a look. It does not pass in a batch: open it and decide.',
  );

const notDue = () =>
  conflict(
    'NOT_DUE',
    '这本证目前没有待办的年审：未到办理时间，或已通过、已注销、已撤销。',
    'No annual review of this certificate is due: it is too early, or it has passed, or the certificate was cancelled or revoked.',
  );

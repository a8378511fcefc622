import { defineNode } from '../../../kernel/node-finder.js';
import { findReview } from './review.read.js';

export { CredentialReview } from './review.entity.js';
export * from './review.enum.js';
export type { ReviewFilter } from './review.input.js';
export { reviewColumns, reviewConditions, reviewList } from './review.read.js';
export { ReviewOfCredentialResolver, ReviewResolver } from './review.resolver.js';
export type { ReviewCaseType } from './review.type.js';
export { reviewWorkflow } from './review.workflow.js';
export { suspendOverdue } from './review-clock.job.js';
export { remindOfReviews } from './review-reminder.job.js';
export { rectificationDays, reviewWindowDays } from './review-setting.js';

defineNode('ReviewCase', findReview);

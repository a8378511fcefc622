import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { type BulkOutcome, BulkOutcomeType, bulk } from '../../../kernel/bulk.js';
import { globalId, keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { CredentialType, findCredential, loadCredential } from '../credential/index.js';
import type { ReviewAction } from './review.enum.js';
import { DecideReviewInput, DeclareReviewsInput, PassReviewsInput, ReviewFilter } from './review.input.js';
import { clearReviewKeys, findReview, reviewPage } from './review.read.js';
import { declareReview, passReview, reportRectified, requireRectification } from './review.service.js';
import { ReviewAllowedAction, ReviewCaseConnection, ReviewCaseType, ReviewPayload } from './review.type.js';
import { reviewWorkflow } from './review.workflow.js';

/** A batch passes at most so many at once. */
const BATCH_LIMIT = 1_000;

const payload = async (request: Request, command: Promise<string>): Promise<Partial<ReviewPayload>> => {
  const id = await command;
  return { review: await findReview(request, id), credential: await findCredential(request, id) };
};

/** What a refusal in a batch is called: the number of the certificate. */
const numberOf = async (request: Request, id: string): Promise<string> =>
  (await loadCredential(request, keyOf('ReviewCase', id)))?.number ?? '';

@Resolver(() => ReviewCaseType)
export class ReviewResolver {
  @Query(() => ReviewCaseConnection, {
    description: '年审到期名单 annual reviews that are due, what waits for a decision first',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  reviews(
    @Arg('filter', () => ReviewFilter, { nullable: true, description: '筛选 filter' }) filter: ReviewFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<ReviewCaseType>> {
    return reviewPage(request, filter, page);
  }

  @Mutation(() => BulkOutcomeType, {
    description: '申报年审；各证分别受理 declare for the annual review; each is taken or refused by itself',
  })
  @Allow('AGENCY', 'ASSOCIATION')
  declareReviews(
    @Arg('input', () => DeclareReviewsInput, { description: '申报 declaration' }) input: DeclareReviewsInput,
    @Ctx() request: Request,
  ): Promise<BulkOutcome> {
    return bulk(
      input.reviews,
      (id) => declareReview(request, id, input),
      (id) => numberOf(request, id),
    );
  }

  @Mutation(() => BulkOutcomeType, {
    description:
      '批量通过：所列事项，或筛选中全部无异常者 pass the reviews listed, or all that match and need no look; each by itself',
  })
  @Allow('ASSOCIATION')
  async passReviews(
    @Arg('input', () => PassReviewsInput, { description: '批量通过 batch' }) input: PassReviewsInput,
    @Ctx() request: Request,
  ): Promise<BulkOutcome> {
    const ids =
      input.reviews ??
      (await clearReviewKeys(request, input.filter, BATCH_LIMIT)).map((key) => globalId('ReviewCase', key));
    return bulk(
      ids,
      (id) => passReview(request, id),
      (id) => numberOf(request, id),
    );
  }

  @Mutation(() => ReviewPayload, { description: '通过年审 pass one annual review that somebody has looked at' })
  @Allow('ASSOCIATION')
  passReview(
    @Arg('input', () => DecideReviewInput, { description: '决定 decision' }) input: DecideReviewInput,
    @Ctx() request: Request,
  ): Promise<Partial<ReviewPayload>> {
    return payload(request, passReview(request, input.review, input.expectedVersion));
  }

  @Mutation(() => ReviewPayload, { description: '责令整改 demand that something is put right by a day' })
  @Allow('ASSOCIATION')
  requireRectification(
    @Arg('input', () => DecideReviewInput, { description: '决定 decision' }) input: DecideReviewInput,
    @Ctx() request: Request,
  ): Promise<Partial<ReviewPayload>> {
    return payload(request, requireRectification(request, input));
  }

  @Mutation(() => ReviewPayload, { description: '报告整改 report that what was demanded was put right' })
  @Allow('AGENCY', 'ASSOCIATION')
  reportRectified(
    @Arg('input', () => DecideReviewInput, { description: '报告 report' }) input: DecideReviewInput,
    @Ctx() request: Request,
  ): Promise<Partial<ReviewPayload>> {
    return payload(request, reportRectified(request, input));
  }

  @FieldResolver(() => CredentialType, { description: '家政服务证 certificate' })
  credential(@Root() review: ReviewCaseType, @Ctx() request: Request): Promise<CredentialType | undefined> {
    return loadCredential(request, review.id);
  }

  @FieldResolver(() => [ReviewAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(@Root() review: ReviewCaseType, @Ctx() request: Request): ActionOption<ReviewAction>[] {
    return reviewWorkflow.options(review, request.actor, todayOf(request));
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the reviews, newest first' })
  @Personal()
  timeline(
    @Root() review: ReviewCaseType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'ReviewCase', review.id, first);
  }
}

@Resolver(() => CredentialType)
export class ReviewOfCredentialResolver {
  @FieldResolver(() => ReviewCaseType, {
    nullable: true,
    description: '当前年审；未到办理时间为空 the annual review that is due; null when none is',
  })
  @Personal()
  async review(@Root() credential: CredentialType, @Ctx() request: Request): Promise<ReviewCaseType | undefined> {
    return findReview(request, credential.id);
  }
}

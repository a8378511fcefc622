import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow, AllowPublic } from '../../../kernel/access-rule.js';
import { WorkedOutOf } from '../../../kernel/asked.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload, PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { EmploymentAction } from './employment.enum.js';
import { DecideEmploymentInput, EmploymentFilter, OfferEmploymentInput } from './employment.input.js';
import { employmentPage, findEmployment } from './employment.read.js';
import { decideEmployment } from './employment.service.js';
import {
  EmploymentAllowedAction,
  EmploymentConnection,
  EmploymentOffer,
  EmploymentPayload,
  EmploymentType,
} from './employment.type.js';
import { type EmploymentStanding, employmentWorkflow } from './employment.workflow.js';
import { answerByLink, askedByLink } from './employment-answer.service.js';
import { confirmationPath } from './employment-link.js';
import { offerEmployment } from './employment-offer.service.js';

/** What the rules of the workflow look at. */
const standing = [
  'state',
  'scopeKeys',
  'startedBy',
  'endingBy',
  'workerState',
  'agencyState',
] as const satisfies (keyof EmploymentStanding)[];

@Resolver(() => EmploymentType)
export class EmploymentResolver {
  @Query(() => EmploymentConnection, {
    description: '从业关系列表 employments that the viewer sees, newest change first',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY', 'ANALYST')
  employments(
    @Arg('filter', () => EmploymentFilter, { nullable: true, description: '筛选 filter' })
    filter: EmploymentFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<EmploymentType>> {
    return employmentPage(request, filter, page);
  }

  @Query(() => EmploymentType, {
    nullable: true,
    description: '一份从业关系 one employment; null when absent or out of scope',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  employment(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<EmploymentType | undefined> {
    return findEmployment(request, keyOf('Employment', id));
  }

  @Query(() => EmploymentOffer, {
    nullable: true,
    description: '一次性链接所问（公开） what a one-time link asks; null when it is unknown, answered or too old',
  })
  @AllowPublic()
  employmentOffer(
    @Arg('token', () => String, { description: '链接中的令牌 token of the link' }) token: string,
    @Ctx() request: Request,
  ): Promise<EmploymentOffer | undefined> {
    return askedByLink(request, token, request.ip);
  }

  @Mutation(() => DonePayload, {
    description: '服务员经一次性链接答复（公开） the worker’s answer to a one-time link; it opens nothing afterwards',
  })
  @AllowPublic()
  async answerEmploymentOffer(
    @Arg('token', () => String, { description: '链接中的令牌 token of the link' }) token: string,
    @Arg('accept', () => Boolean, { description: '同意 agrees' }) accept: boolean,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await answerByLink(request, token, accept, request.ip);
    return { done: true };
  }

  @Mutation(() => EmploymentPayload, {
    description:
      '提出从业关系，由对方确认；重复提出即重发链接 offer an employment, for the other side to confirm; the same offer again gives a fresh link',
  })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  async offerEmployment(
    @Arg('input', () => OfferEmploymentInput, { description: '内容 the offer' }) input: OfferEmploymentInput,
    @Ctx() request: Request,
  ): Promise<Partial<EmploymentPayload>> {
    const { id, token } = await offerEmployment(request, input);
    return { employment: await findEmployment(request, id), confirmationPath: confirmationPath(token) };
  }

  @Mutation(() => EmploymentPayload, { description: '办理从业关系 confirm, decline, end, settle' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'AGENCY')
  async decideEmployment(
    @Arg('input', () => DecideEmploymentInput, { description: '决定 decision' }) input: DecideEmploymentInput,
    @Ctx() request: Request,
  ): Promise<Partial<EmploymentPayload>> {
    const { id, token } = await decideEmployment(request, input);
    return { employment: await findEmployment(request, id), confirmationPath: token && confirmationPath(token) };
  }

  @FieldResolver(() => [EmploymentAllowedAction], { description: '可办动作 what the viewer can do' })
  @WorkedOutOf<EmploymentType>(...standing)
  allowedActions(@Root() employment: EmploymentType, @Ctx() request: Request): ActionOption<EmploymentAction>[] {
    return employmentWorkflow
      .options(employment, request.actor, todayOf(request))
      .filter((option): option is ActionOption<EmploymentAction> => option.action in EmploymentAction);
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  @Personal()
  @WorkedOutOf()
  timeline(
    @Root() employment: EmploymentType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'Employment', employment.id, first);
  }
}

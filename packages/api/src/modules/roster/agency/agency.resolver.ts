import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { WorkedOutOf } from '../../../kernel/asked.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { type BulkOutcome, BulkOutcomeType, bulk } from '../../../kernel/bulk.js';
import { globalId, keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { type AgencyAction, AgencyOrder } from './agency.enum.js';
import { AgencyFactsInput, AgencyFilter, DecideAgenciesInput, DecideAgencyInput } from './agency.input.js';
import { agencyIds, agencyPage, findAgency, findAgencyNames, loadAgencyName } from './agency.read.js';
import { decideAgency, editAgency, registerAgency } from './agency.service.js';
import { AgencyAllowedAction, AgencyConnection, AgencyName, AgencyPayload, AgencyType } from './agency.type.js';
import { agencyWorkflow } from './agency.workflow.js';

const BULK_LIMIT = 5_000;

@Resolver(() => AgencyType)
export class AgencyResolver {
  @Query(() => AgencyConnection, { description: '机构名录 agencies that the viewer sees' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY', 'ANALYST')
  agencies(
    @Arg('filter', () => AgencyFilter, { nullable: true, description: '筛选 filter' }) filter: AgencyFilter | undefined,
    @Arg('order', () => AgencyOrder, { nullable: true, description: '排序，默认待处理优先 order' }) order:
      | AgencyOrder
      | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<AgencyType>> {
    return agencyPage(request, filter, order ?? 'WORK_FIRST', page);
  }

  @Query(() => AgencyType, { nullable: true, description: '一家机构 one agency; null when absent or out of scope' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  agency(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<AgencyType | undefined> {
    return findAgency(request, keyOf('Agency', id));
  }

  @Query(() => [AgencyName], {
    description: '机构名称，供绑定账号 names of agencies, for binding an account; at most 20',
  })
  @Allow('ADMIN')
  agencyNames(
    @Arg('search', () => String, { description: '名称、拼音、编号 part of a name, pinyin or number' }) search: string,
    @Ctx() request: Request,
  ): Promise<AgencyName[]> {
    return findAgencyNames(request, search);
  }

  @Mutation(() => AgencyPayload, { description: '登记机构 register an agency as a draft' })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  async registerAgency(
    @Arg('input', () => AgencyFactsInput, { description: '登记事项 facts' }) input: AgencyFactsInput,
    @Ctx() request: Request,
  ): Promise<Partial<AgencyPayload>> {
    return { agency: await findAgency(request, await registerAgency(request, input)) };
  }

  @Mutation(() => AgencyPayload, { description: '修改机构 change the facts of an agency' })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  async editAgency(
    @Arg('agency', () => ID, { description: '机构 agency' }) id: string,
    @Arg('expectedVersion', () => Int, { description: '所见版本 version seen' }) expectedVersion: number,
    @Arg('input', () => AgencyFactsInput, { description: '登记事项 facts' }) input: AgencyFactsInput,
    @Ctx() request: Request,
  ): Promise<Partial<AgencyPayload>> {
    return { agency: await findAgency(request, await editAgency(request, id, expectedVersion, input)) };
  }

  @Mutation(() => AgencyPayload, { description: '办理机构 verify, return, suspend and the like' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'AGENCY')
  async decideAgency(
    @Arg('input', () => DecideAgencyInput, { description: '决定 decision' }) input: DecideAgencyInput,
    @Ctx() request: Request,
  ): Promise<Partial<AgencyPayload>> {
    const id = await decideAgency(request, input.agency, input.action, input.reason, input.expectedVersion);
    return { agency: await findAgency(request, id) };
  }

  @Mutation(() => BulkOutcomeType, {
    description: '批量办理机构 one decision on many agencies; each stands or is refused by itself',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU')
  async decideAgencies(
    @Arg('input', () => DecideAgenciesInput, { description: '决定 decision' }) input: DecideAgenciesInput,
    @Ctx() request: Request,
  ): Promise<BulkOutcome> {
    const ids = input.ids ?? (await agencyIds(request, input.filter, BULK_LIMIT)).map((id) => globalId('Agency', id));
    return bulk(
      ids,
      (id) => decideAgency(request, id, input.action, input.reason),
      async (id) => (await loadAgencyName(request, keyOf('Agency', id)))?.name ?? '—',
    );
  }

  @FieldResolver(() => [AgencyAllowedAction], { description: '可办动作 what the viewer can do' })
  @WorkedOutOf<AgencyType>('state', 'scopeKeys', 'creditCodeDoubtful', 'creditCodeAccepted')
  allowedActions(@Root() agency: AgencyType, @Ctx() request: Request): ActionOption<AgencyAction>[] {
    return agencyWorkflow.options(agency, request.actor, todayOf(request));
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  @Personal()
  @WorkedOutOf()
  timeline(
    @Root() agency: AgencyType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'Agency', agency.id, first);
  }
}

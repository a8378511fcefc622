import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { WorkedOutOf } from '../../../kernel/asked.js';
import { type LookRow, looksAt, type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { forbidden } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { maskedIdNumber } from '../../../kernel/masking.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { type WorkerAction, WorkerOrder } from './worker.enum.js';
import { WorkerFilter } from './worker.input.js';
import { findWorker, workerPage } from './worker.read.js';
import { Look, WorkerAllowedAction, WorkerConnection, WorkerType } from './worker.type.js';
import { type WorkerStanding, workerWorkflow } from './worker.workflow.js';

/** What the rules of the workflow look at. */
const standing = [
  'state',
  'scopeKeys',
  'identityCheckedAt',
  'currentEmployments',
  'conflict',
  'dataConsent',
  'photoConsent',
  'kept',
] as const satisfies (keyof WorkerStanding)[];

@Resolver(() => WorkerType)
export class WorkerResolver {
  @Query(() => WorkerConnection, { description: '服务员名录 workers that the viewer sees' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY', 'ANALYST')
  workers(
    @Arg('filter', () => WorkerFilter, { nullable: true, description: '筛选 filter' }) filter: WorkerFilter | undefined,
    @Arg('order', () => WorkerOrder, { nullable: true, description: '排序，默认待处理优先 order' }) order:
      | WorkerOrder
      | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<WorkerType>> {
    // The order of names tells names.
    if (order === 'NAME' && request.actor.role === 'ANALYST') throw forbidden();
    return workerPage(request, filter, order ?? 'WORK_FIRST', page);
  }

  @Query(() => WorkerType, { nullable: true, description: '一名服务员 one worker; null when absent or out of scope' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  worker(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<WorkerType | undefined> {
    return findWorker(request, keyOf('Worker', id), request.asked?.get('Worker'));
  }

  @FieldResolver(() => String, { description: '证件号码（隐去中间） number of the identity paper, masked' })
  @Personal()
  @WorkedOutOf<WorkerType>('idHead', 'idTail')
  idNumberMasked(@Root() worker: WorkerType): string {
    return maskedIdNumber(worker.idHead, worker.idTail);
  }

  @FieldResolver(() => [WorkerAllowedAction], { description: '可办动作 what the viewer can do' })
  @WorkedOutOf<WorkerType>(...standing)
  allowedActions(@Root() worker: WorkerType, @Ctx() request: Request): ActionOption<WorkerAction>[] {
    return workerWorkflow.options(worker, request.actor, todayOf(request));
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  @Personal()
  @WorkedOutOf()
  timeline(
    @Root() worker: WorkerType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'Worker', worker.id, first);
  }

  @FieldResolver(() => [Look], { description: '查看记录 who looked at masked fields, newest first' })
  @Personal()
  @WorkedOutOf()
  looks(@Root() worker: WorkerType, @Ctx() request: Request): Promise<LookRow[]> {
    return looksAt(request, 'Worker', worker.id);
  }
}

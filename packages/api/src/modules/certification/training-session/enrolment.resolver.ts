import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { globalId } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { AgencyName, loadAgencyName } from '../../roster/agency/index.js';
import { loadWorkerName, WorkerName } from '../../roster/employment/index.js';
import { recordAttendance } from './attendance.service.js';
import { TrainingEnrolmentAction } from './enrolment.enum.js';
import {
  EnrolWorkersInput,
  RecordAttendanceInput,
  TrainingEnrolmentFilter,
  WithdrawEnrolmentInput,
} from './enrolment.input.js';
import { enrolmentPage, findEnrolment, loadAttendance } from './enrolment.read.js';
import { enrolWorkers, withdrawEnrolment } from './enrolment.service.js';
import {
  AttendanceDay,
  EnrolmentAllowedAction,
  EnrolWorkersPayload,
  TrainingEnrolmentConnection,
  TrainingEnrolmentPayload,
  TrainingEnrolmentType,
} from './enrolment.type.js';
import { enrolmentWorkflow } from './enrolment.workflow.js';
import { findSession, loadSessionName } from './training-session.read.js';
import { TrainingSessionName, TrainingSessionPayload } from './training-session.type.js';

@Resolver(() => TrainingEnrolmentType)
export class TrainingEnrolmentResolver {
  @Query(() => TrainingEnrolmentConnection, {
    description:
      '报名列表：一个班次内按报名先后，否则新的在前 enrolments that the viewer sees, of one session in order',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  trainingEnrolments(
    @Arg('filter', () => TrainingEnrolmentFilter, { nullable: true, description: '筛选 filter' })
    filter: TrainingEnrolmentFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<TrainingEnrolmentType>> {
    return enrolmentPage(request, filter ?? undefined, page);
  }

  @Mutation(() => EnrolWorkersPayload, {
    description: '报名：机构限本机构服务员，协会不限 enrol: an agency its own workers, the association anybody',
  })
  @Allow('ASSOCIATION', 'AGENCY')
  async enrolWorkers(
    @Arg('input', () => EnrolWorkersInput, { description: '班次和服务员 session and workers' })
    input: EnrolWorkersInput,
    @Ctx() request: Request,
  ): Promise<Partial<EnrolWorkersPayload>> {
    const { enrolled, waiting, refused } = await enrolWorkers(request, input);
    return {
      enrolled,
      waiting,
      refused: refused.map(({ workerId, candidate, reason }) => ({
        worker: globalId('Worker', workerId),
        title: candidate ? `${candidate.name} ${candidate.number}` : '—',
        message: reason,
      })),
    };
  }

  @Mutation(() => TrainingEnrolmentPayload, {
    description: '退出报名，候补依次录取 withdraw an enrolment; the next who waits moves up',
  })
  @Allow('ASSOCIATION', 'AGENCY')
  async withdrawEnrolment(
    @Arg('input', () => WithdrawEnrolmentInput, { description: '内容 which and why' }) input: WithdrawEnrolmentInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingEnrolmentPayload>> {
    return { enrolment: await findEnrolment(request, await withdrawEnrolment(request, input)) };
  }

  @Mutation(() => TrainingSessionPayload, {
    description:
      '按名单登记签到；结束授课后为更正，须写理由 attendance by list; once teaching has ended, with a reason',
  })
  @Allow('ASSOCIATION')
  async recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: '签到 marks' }) input: RecordAttendanceInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingSessionPayload>> {
    return { session: await findSession(request, await recordAttendance(request, input)) };
  }

  @FieldResolver(() => WorkerName, { description: '服务员 worker' })
  worker(@Root() enrolment: TrainingEnrolmentType, @Ctx() request: Request): Promise<WorkerName | undefined> {
    return loadWorkerName(request, enrolment.workerId);
  }

  @FieldResolver(() => AgencyName, { nullable: true, description: '报名时所在机构 agency at the time of enrolment' })
  agency(
    @Root() enrolment: TrainingEnrolmentType,
    @Ctx() request: Request,
  ): Promise<AgencyName | undefined> | undefined {
    return enrolment.agencyId ? loadAgencyName(request, enrolment.agencyId) : undefined;
  }

  @FieldResolver(() => TrainingSessionName, { description: '班次 session' })
  session(@Root() enrolment: TrainingEnrolmentType, @Ctx() request: Request): Promise<TrainingSessionName | undefined> {
    return loadSessionName(request, enrolment.sessionId);
  }

  @FieldResolver(() => [AttendanceDay], { description: '各日签到 its days, with attendance' })
  attendance(@Root() enrolment: TrainingEnrolmentType, @Ctx() request: Request): Promise<AttendanceDay[]> {
    return loadAttendance(request, enrolment.id);
  }

  @FieldResolver(() => [EnrolmentAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(
    @Root() enrolment: TrainingEnrolmentType,
    @Ctx() request: Request,
  ): ActionOption<TrainingEnrolmentAction>[] {
    return enrolmentWorkflow
      .options(enrolment, request.actor, todayOf(request))
      .filter((option): option is ActionOption<TrainingEnrolmentAction> => option.action in TrainingEnrolmentAction);
  }
}

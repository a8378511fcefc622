import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { loadRegion, RegionType } from '../../roster/region/index.js';
import { CourseName, loadCourseName } from '../course/index.js';
import { loadInstitutionName, loadTrainer, TrainerType, TrainingInstitutionName } from '../training-provider/index.js';
import { type TrainingSessionAction, TrainingSessionOrder } from './training-session.enum.js';
import {
  DecideTrainingSessionInput,
  EditTrainingSessionInput,
  TrainingSessionFactsInput,
  TrainingSessionFilter,
} from './training-session.input.js';
import { findSession, loadSessionDays, sessionPage } from './training-session.read.js';
import { decideSession, editSession, planSession } from './training-session.service.js';
import {
  TrainingDay,
  TrainingSessionAllowedAction,
  TrainingSessionConnection,
  TrainingSessionPayload,
  TrainingSessionType,
} from './training-session.type.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

@Resolver(() => TrainingSessionType)
export class TrainingSessionResolver {
  @Query(() => TrainingSessionConnection, { description: '班次列表 sessions that the viewer sees' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  trainingSessions(
    @Arg('filter', () => TrainingSessionFilter, { nullable: true, description: '筛选 filter' })
    filter: TrainingSessionFilter | undefined,
    @Arg('order', () => TrainingSessionOrder, { nullable: true, description: '排序，默认从晚到早 order' })
    order: TrainingSessionOrder | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<TrainingSessionType>> {
    return sessionPage(request, filter ?? undefined, order ?? 'NEWEST', page);
  }

  @Query(() => TrainingSessionType, {
    nullable: true,
    description: '一个班次 one session; null when absent or out of scope',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  trainingSession(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<TrainingSessionType | undefined> {
    return findSession(request, keyOf('TrainingSession', id));
  }

  @Mutation(() => TrainingSessionPayload, { description: '安排班次 plan a session of a course' })
  @Allow('ASSOCIATION')
  async planTrainingSession(
    @Arg('input', () => TrainingSessionFactsInput, { description: '内容 facts' }) input: TrainingSessionFactsInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingSessionPayload>> {
    return { session: await findSession(request, await planSession(request, input)) };
  }

  @Mutation(() => TrainingSessionPayload, {
    description: '修改班次；名额增加则候补依次录取 change a session; more capacity moves the waiting list up',
  })
  @Allow('ASSOCIATION')
  async editTrainingSession(
    @Arg('input', () => EditTrainingSessionInput, { description: '内容 facts' }) input: EditTrainingSessionInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingSessionPayload>> {
    return { session: await findSession(request, await editSession(request, input)) };
  }

  @Mutation(() => TrainingSessionPayload, {
    description: '办理班次 open for enrolment, start, end teaching, close, cancel',
  })
  @Allow('ASSOCIATION')
  async decideTrainingSession(
    @Arg('input', () => DecideTrainingSessionInput, { description: '决定 decision' })
    input: DecideTrainingSessionInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingSessionPayload>> {
    return { session: await findSession(request, await decideSession(request, input)) };
  }

  @FieldResolver(() => CourseName, { description: '课程 course' })
  course(@Root() session: TrainingSessionType, @Ctx() request: Request): Promise<CourseName | undefined> {
    return loadCourseName(request, session.courseId);
  }

  @FieldResolver(() => TrainingInstitutionName, { description: '培训机构 institution' })
  institution(
    @Root() session: TrainingSessionType,
    @Ctx() request: Request,
  ): Promise<TrainingInstitutionName | undefined> {
    return loadInstitutionName(request, session.institutionId);
  }

  @FieldResolver(() => TrainerType, { nullable: true, description: '教师 trainer' })
  trainer(@Root() session: TrainingSessionType, @Ctx() request: Request): Promise<TrainerType | undefined> | undefined {
    return session.trainerId ? loadTrainer(request, session.trainerId) : undefined;
  }

  @FieldResolver(() => RegionType, { description: '举办县(市、区) county where it is held' })
  county(@Root() session: TrainingSessionType, @Ctx() request: Request): Promise<RegionType | undefined> {
    return loadRegion(request, session.countyCode);
  }

  @FieldResolver(() => [TrainingDay], { description: '授课日 days of teaching' })
  days(@Root() session: TrainingSessionType, @Ctx() request: Request): Promise<TrainingDay[]> {
    return loadSessionDays(request, session.id);
  }

  @FieldResolver(() => [TrainingSessionAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(@Root() session: TrainingSessionType, @Ctx() request: Request): ActionOption<TrainingSessionAction>[] {
    return trainingSessionWorkflow.options(session, request.actor, todayOf(request));
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  @Personal()
  timeline(
    @Root() session: TrainingSessionType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'TrainingSession', session.id, first);
  }
}

import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { TrainingApplicationAction } from './training-application.enum.js';
import {
  DecideTrainingApplicationInput,
  RevealApplicationPhoneInput,
  TrainingApplicationFilter,
} from './training-application.input.js';
import { applicationPage, findApplication } from './training-application.read.js';
import { decideApplication, revealApplicationPhone } from './training-application.service.js';
import {
  ApplicationAllowedAction,
  ApplicationPhonePayload,
  TrainingApplicationConnection,
  TrainingApplicationPayload,
  TrainingApplicationType,
} from './training-application.type.js';
import { applicationWorkflow } from './training-application.workflow.js';
import { loadSessionName } from './training-session.read.js';
import { TrainingSessionName } from './training-session.type.js';

@Resolver(() => TrainingApplicationType)
export class TrainingApplicationResolver {
  @Query(() => TrainingApplicationConnection, {
    description: '公开报名列表 applications from the public page, the oldest first',
  })
  @Allow('ASSOCIATION')
  trainingApplications(
    @Arg('filter', () => TrainingApplicationFilter, { nullable: true, description: '筛选 filter' })
    filter: TrainingApplicationFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<TrainingApplicationType>> {
    return applicationPage(request, filter ?? undefined, page);
  }

  @Mutation(() => TrainingApplicationPayload, { description: '办理公开报名 accept or decline an application' })
  @Allow('ASSOCIATION')
  async decideTrainingApplication(
    @Arg('input', () => DecideTrainingApplicationInput, { description: '决定 decision' })
    input: DecideTrainingApplicationInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingApplicationPayload>> {
    return { application: await findApplication(request, await decideApplication(request, input)) };
  }

  @Mutation(() => ApplicationPhonePayload, {
    description: '查看联系电话，留痕 look at the phone of an applicant to call; kept in the audit trail',
  })
  @Allow('ASSOCIATION')
  async revealApplicationPhone(
    @Arg('input', () => RevealApplicationPhoneInput, { description: '公开报名 application' })
    input: RevealApplicationPhoneInput,
    @Ctx() request: Request,
  ): Promise<Partial<ApplicationPhonePayload>> {
    return { phone: await revealApplicationPhone(request, input.application) };
  }

  @FieldResolver(() => TrainingSessionName, { description: '班次 session' })
  session(
    @Root() application: TrainingApplicationType,
    @Ctx() request: Request,
  ): Promise<TrainingSessionName | undefined> {
    return loadSessionName(request, application.sessionId);
  }

  @FieldResolver(() => [ApplicationAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(
    @Root() application: TrainingApplicationType,
    @Ctx() request: Request,
  ): ActionOption<TrainingApplicationAction>[] {
    return applicationWorkflow
      .options(application, request.actor, todayOf(request))
      .filter(
        (option): option is ActionOption<TrainingApplicationAction> => option.action in TrainingApplicationAction,
      );
  }
}

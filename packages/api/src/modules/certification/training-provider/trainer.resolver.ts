import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { type TrainingProviderAction, TrainingProviderOrder } from './training-provider.enum.js';
import { DecideTrainerInput, SaveTrainerInput, TrainerFilter } from './training-provider.input.js';
import { findInstitution, findTrainer, loadInstitutionName, trainerPage } from './training-provider.read.js';
import { decideTrainer, saveTrainer } from './training-provider.service.js';
import {
  TrainerConnection,
  TrainerType,
  TrainingInstitutionName,
  TrainingInstitutionPayload,
  TrainingProviderAllowedAction,
} from './training-provider.type.js';
import { trainerWorkflow } from './training-provider.workflow.js';

async function payload(request: Request, saving: Promise<string>): Promise<Partial<TrainingInstitutionPayload>> {
  const trainer = await findTrainer(request, await saving);
  return { trainer, institution: trainer && (await findInstitution(request, trainer.institutionId)) };
}

@Resolver(() => TrainerType)
export class TrainerResolver {
  @Query(() => TrainerConnection, { description: '教师列表 trainers of all institutions' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION')
  trainers(
    @Arg('filter', () => TrainerFilter, { nullable: true, description: '筛选 filter' })
    filter: TrainerFilter | undefined,
    @Arg('order', () => TrainingProviderOrder, { nullable: true, description: '排序，默认按登记先后 order' })
    order: TrainingProviderOrder | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<TrainerType>> {
    return trainerPage(request, filter ?? {}, order ?? 'REGISTERED', page);
  }

  @Query(() => TrainerType, { nullable: true, description: '一名教师 one trainer; null when absent' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION')
  trainer(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<TrainerType | undefined> {
    return findTrainer(request, keyOf('Trainer', id));
  }

  @Mutation(() => TrainingInstitutionPayload, { description: '登记或修改教师 register or change a trainer' })
  @Allow('ASSOCIATION')
  saveTrainer(
    @Arg('input', () => SaveTrainerInput, { description: '内容 facts' }) input: SaveTrainerInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingInstitutionPayload>> {
    return payload(request, saveTrainer(request, input));
  }

  @Mutation(() => TrainingInstitutionPayload, { description: '停用或恢复教师 end a trainer or take one back' })
  @Allow('ASSOCIATION')
  decideTrainer(
    @Arg('input', () => DecideTrainerInput, { description: '决定 decision' }) input: DecideTrainerInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingInstitutionPayload>> {
    return payload(request, decideTrainer(request, input));
  }

  @FieldResolver(() => TrainingInstitutionName, { description: '所属培训机构 institution' })
  institution(@Root() trainer: TrainerType, @Ctx() request: Request): Promise<TrainingInstitutionName | undefined> {
    return loadInstitutionName(request, trainer.institutionId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '本人账号，仅协会可见 login of the own account; told to the association alone',
  })
  login(@Root() trainer: TrainerType, @Ctx() { actor }: Request): string | null {
    return actor.role === 'ASSOCIATION' ? trainer.login : null;
  }

  @FieldResolver(() => String, { nullable: true, description: '停用理由 why the trainer was ended' })
  @Personal()
  stateReason(@Root() trainer: TrainerType, @Ctx() { actor }: Request): string | null {
    return trainerWorkflow.reach(actor) ? trainer.stateReason : null;
  }

  @FieldResolver(() => [TrainingProviderAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(@Root() trainer: TrainerType, @Ctx() request: Request): ActionOption<TrainingProviderAction>[] {
    return trainerWorkflow.options(trainer, request.actor, todayOf(request));
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  timeline(
    @Root() trainer: TrainerType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> | [] {
    // An agency meets the trainer on the page of a session.
    return trainerWorkflow.reach(request.actor) ? timelineOf(request, 'Trainer', trainer.id, first) : [];
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { loadRegion, RegionType } from '../../roster/region/index.js';
import { type TrainingProviderAction, TrainingProviderOrder } from './training-provider.enum.js';
import {
  DecideTrainingInstitutionInput,
  SaveTrainingInstitutionInput,
  TrainingInstitutionFilter,
} from './training-provider.input.js';
import { findInstitution, institutionPage, loadTrainers } from './training-provider.read.js';
import { decideInstitution, saveInstitution } from './training-provider.service.js';
import {
  TrainerType,
  TrainingInstitutionConnection,
  TrainingInstitutionPayload,
  TrainingInstitutionType,
  TrainingProviderAllowedAction,
} from './training-provider.type.js';
import { institutionWorkflow } from './training-provider.workflow.js';

@Resolver(() => TrainingInstitutionType)
export class TrainingProviderResolver {
  @Query(() => TrainingInstitutionConnection, { description: '培训机构列表 training institutions' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION')
  trainingInstitutions(
    @Arg('filter', () => TrainingInstitutionFilter, { nullable: true, description: '筛选 filter' })
    filter: TrainingInstitutionFilter | undefined,
    @Arg('order', () => TrainingProviderOrder, { nullable: true, description: '排序，默认按登记先后 order' })
    order: TrainingProviderOrder | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<TrainingInstitutionType>> {
    return institutionPage(request, filter ?? {}, order ?? 'REGISTERED', page);
  }

  @Query(() => TrainingInstitutionType, {
    nullable: true,
    description: '一家培训机构 one institution; null when absent',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION')
  trainingInstitution(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<TrainingInstitutionType | undefined> {
    return findInstitution(request, keyOf('TrainingInstitution', id));
  }

  @Mutation(() => TrainingInstitutionPayload, { description: '登记或修改培训机构 register or change an institution' })
  @Allow('ASSOCIATION')
  async saveTrainingInstitution(
    @Arg('input', () => SaveTrainingInstitutionInput, { description: '内容 facts' })
    input: SaveTrainingInstitutionInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingInstitutionPayload>> {
    return { institution: await findInstitution(request, await saveInstitution(request, input)) };
  }

  @Mutation(() => TrainingInstitutionPayload, { description: '停用或恢复培训机构 end an institution or take it back' })
  @Allow('ASSOCIATION')
  async decideTrainingInstitution(
    @Arg('input', () => DecideTrainingInstitutionInput, { description: '决定 decision' })
    input: DecideTrainingInstitutionInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingInstitutionPayload>> {
    return { institution: await findInstitution(request, await decideInstitution(request, input)) };
  }

  @FieldResolver(() => RegionType, { description: '所在县(市、区) county' })
  county(@Root() institution: TrainingInstitutionType, @Ctx() request: Request): Promise<RegionType | undefined> {
    return loadRegion(request, institution.countyCode);
  }

  @FieldResolver(() => [TrainerType], { description: '教师 trainers, those in use first' })
  trainers(@Root() institution: TrainingInstitutionType, @Ctx() request: Request): Promise<TrainerType[]> {
    return loadTrainers(request, institution.id);
  }

  @FieldResolver(() => [TrainingProviderAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(
    @Root() institution: TrainingInstitutionType,
    @Ctx() request: Request,
  ): ActionOption<TrainingProviderAction>[] {
    return institutionWorkflow.options(institution, request.actor, todayOf(request));
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  timeline(
    @Root() institution: TrainingInstitutionType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'TrainingInstitution', institution.id, first);
  }
}

import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs } from '../../../kernel/schema-types.js';
import { loadRegion, RegionType } from '../../roster/region/index.js';
import { SaveTrainerInput, SaveTrainingInstitutionInput } from './training-provider.input.js';
import { findInstitution, institutionPage, loadTrainers } from './training-provider.read.js';
import { saveInstitution, saveTrainer } from './training-provider.service.js';
import {
  TrainerType,
  TrainingInstitutionConnection,
  TrainingInstitutionPayload,
  TrainingInstitutionType,
} from './training-provider.type.js';

@Resolver(() => TrainingInstitutionType)
export class TrainingProviderResolver {
  @Query(() => TrainingInstitutionConnection, { description: '培训机构列表 training institutions' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION')
  trainingInstitutions(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<TrainingInstitutionType>> {
    return institutionPage(request, page);
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

  @Mutation(() => TrainingInstitutionPayload, { description: '登记或修改教师 register or change a trainer' })
  @Allow('ASSOCIATION')
  async saveTrainer(
    @Arg('input', () => SaveTrainerInput, { description: '内容 facts' }) input: SaveTrainerInput,
    @Ctx() request: Request,
  ): Promise<Partial<TrainingInstitutionPayload>> {
    return { institution: await findInstitution(request, await saveTrainer(request, input)) };
  }

  @FieldResolver(() => RegionType, { description: '所在县(市、区) county' })
  county(@Root() institution: TrainingInstitutionType, @Ctx() request: Request): Promise<RegionType | undefined> {
    return loadRegion(request, institution.countyCode);
  }

  @FieldResolver(() => [TrainerType], { description: '教师 trainers, those in use first' })
  trainers(@Root() institution: TrainingInstitutionType, @Ctx() request: Request): Promise<TrainerType[]> {
    return loadTrainers(request, institution.id);
  }
}

import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { WorkerFilter } from '../../roster/worker/index.js';
import { agencyStatistics } from './agency-statistics.read.js';
import { Statistic, StatisticDimension } from './statistics.type.js';
import { workerStatistics } from './worker-statistics.read.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => Statistic, { description: '服务员统计 registered workers by up to three dimensions' })
  @Allow('CITY_BUREAU', 'ANALYST')
  workerStatistics(
    @Arg('by', () => [StatisticDimension], { description: '口径，至多三个 dimensions, at most three' })
    by: StatisticDimension[],
    @Arg('filter', () => WorkerFilter, { nullable: true, description: '筛选 filter' }) filter: WorkerFilter | undefined,
    @Ctx() request: Request,
  ): Promise<Statistic> {
    return workerStatistics(request, by, filter ?? undefined);
  }

  @Query(() => Statistic, { description: '机构统计 agencies by up to three dimensions' })
  @Allow('CITY_BUREAU', 'ANALYST')
  agencyStatistics(
    @Arg('by', () => [StatisticDimension], { description: '口径，至多三个 dimensions, at most three' })
    by: StatisticDimension[],
    @Ctx() request: Request,
  ): Promise<Statistic> {
    return agencyStatistics(request, by);
  }
}

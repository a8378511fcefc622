import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { scanStatistics } from './scan-count.read.js';
import { writeScanCounts } from './scan-count.service.js';
import { ScanStatistics } from './scan-count.type.js';

@Resolver()
export class ScanStatisticsResolver {
  @Query(() => ScanStatistics, {
    description:
      '扫码统计，限本人数据范围内的持证人 scans of the certificates in the own scope; a county counts who was its own on the day',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  async scanStatistics(
    @Arg('from', () => DateScalar, { description: '起始日期 first day' }) from: string,
    @Arg('to', () => DateScalar, { description: '截止日期，含当日 last day' }) to: string,
    @Ctx() request: Request,
  ): Promise<ScanStatistics> {
    // What this process has counted in the last second belongs in as well.
    await writeScanCounts(request.em);
    return scanStatistics(request, from, to);
  }
}

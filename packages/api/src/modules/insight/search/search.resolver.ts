import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { loadRegion, RegionType } from '../../roster/region/index.js';
import { searchRecords } from './search.read.js';
import { SearchHit, type SearchHitRow } from './search.type.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      '全局搜索 workers by name, pinyin, number or last four; agencies by name, pinyin or credit code; regions',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  search(
    @Arg('text', () => String, { description: '所输文字 what was typed' }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: '至多 50 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<SearchHit[]> {
    return searchRecords(request, text, first);
  }

  @FieldResolver(() => RegionType, {
    description: '所在地 the county of a worker or agency; the place itself that was found',
  })
  region(@Root() hit: SearchHitRow, @Ctx() request: Request): Promise<RegionType | undefined> {
    return loadRegion(request, hit.regionCode);
  }
}

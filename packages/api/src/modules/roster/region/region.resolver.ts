import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AllowSignedIn } from '../../../kernel/access-rule.js';
import { WorkedOutOf } from '../../../kernel/asked.js';
import { invalid } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { findRegions, loadRegion } from './region.read.js';
import { RegionLevel, RegionType, Tile } from './region.type.js';
import { romanName } from './roman-name.js';

const MOST = 200;

@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => [RegionType], { description: '区划 regions by level, parent, name or pinyin' })
  @AllowSignedIn()
  regions(
    @Arg('level', () => RegionLevel, { nullable: true, description: '级别 level' }) level: RegionLevel | undefined,
    @Arg('parent', () => String, { nullable: true, description: '上级代码 code of the parent' }) parent:
      | string
      | undefined,
    @Arg('search', () => String, { nullable: true, description: '名称或拼音 name or pinyin' }) search:
      | string
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: '至多 200 how many' }) first: number | undefined,
    @Ctx() request: Request,
  ): Promise<RegionType[]> {
    if (first !== undefined && first !== null && (first < 1 || first > MOST)) {
      throw invalid('first', `一次 1 至 ${MOST} 个。`, `Between 1 and ${MOST} at a time.`);
    }
    return findRegions(request.em, { level, parent, search, first: first ?? MOST });
  }

  @FieldResolver(() => String, {
    description: '罗马字名称，不带区划类别 name on English pages: 武江区 is Wujiang',
  })
  @WorkedOutOf<RegionType>('name')
  romanName(@Root() region: RegionType): string {
    return romanName(region.name);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: '上级 parent' })
  parent(@Root() region: RegionType, @Ctx() request: Request): Promise<RegionType | undefined> | undefined {
    return region.parentCode ? loadRegion(request, region.parentCode) : undefined;
  }

  @FieldResolver(() => [RegionType], { description: '下级 children' })
  children(@Root() region: RegionType, @Ctx() request: Request): Promise<RegionType[]> {
    return findRegions(request.em, { parent: region.code, first: MOST });
  }

  @FieldResolver(() => Tile, { nullable: true, description: '示意图位置 place on the tile map; counties only' })
  tile(@Root() region: RegionType): Tile | undefined {
    return region.tileColumn === null || region.tileRow === null
      ? undefined
      : { column: region.tileColumn, row: region.tileRow };
  }
}

import { Field, Int, ObjectType } from 'type-graphql';
import { describeEnum, Node } from '../../../kernel/schema-types.js';

export const RegionLevel = describeEnum('RegionLevel', '区划级别 level of a region', {
  CITY: '市 city',
  COUNTY: '县(市、区) county',
  TOWN: '镇街 town or street',
  COMMUNITY: '村居 community',
});
export type RegionLevel = keyof typeof RegionLevel;

@ObjectType({ description: '方位示意图中的位置 place on the tile map, one tile a county' })
export class Tile {
  @Field(() => Int, { description: '列，自 0 起 column' }) column!: number;
  @Field(() => Int, { description: '行，自 0 起 row' }) row!: number;
}

@ObjectType('Region', { implements: Node, description: '区划 administrative region (GB/T 2260 and statistical codes)' })
export class RegionType extends Node {
  @Field(() => String, { description: '区划代码 code' }) code!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => RegionLevel, { description: '级别 level' }) level!: RegionLevel;
  @Field(() => String, { description: '拼音 pinyin, for English pages' }) pinyin!: string;
  parentCode!: string | null;
  tileColumn!: number | null;
  tileRow!: number | null;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { describeEnum } from '../../../kernel/schema-types.js';

export const StatisticDimension = describeEnum('StatisticDimension', '统计口径 how people or agencies are parted', {
  COUNTY: '县(市、区)，键为区划代码 county, by its code',
  STATE: '状态 state',
  SEX: '性别 sex; workers only',
  BIRTH_DECADE: '出生年代，如 1970 decade of birth; workers only',
  SERVICE_LINE: '工种，一人可有多项 service line; one may have several, and NONE has none',
  LACK: '缺项，可有多项 what is lacking; one may lack several things, and NONE lacks nothing',
  HEALTH: '健康证：NONE 无、EXPIRED 过期、IN_DATE 有效 health certificate; workers only',
  AGENCY_KIND: '机构类型；服务员按其现机构，NONE 无 kind of agency; of a worker, of the current agency',
  CONTRACT_KIND: '合同类型，劳动合同优先，NONE 无 kind of current contract, a labour contract first; workers only',
});
export type StatisticDimension = keyof typeof StatisticDimension;

@ObjectType({ description: '统计的一组 one group of a statistic' })
export class StatisticRow {
  @Field(() => [String], { description: '各口径的值 value of each dimension, in their order' }) keys!: string[];
  @Field(() => Int, { nullable: true, description: '数量；未公布为空 how many; null when withheld' })
  count!: number | null;
  @Field(() => Boolean, {
    description:
      '未公布：少于 5 人，或与合计、相近的筛选相减可得少于 5 人 withheld: under five people, or under five by a subtraction from a total or a filter beside it',
  })
  suppressed!: boolean;
}

@ObjectType({
  description:
    '统计：少于 5 人的组不公布，由表内合计、少一项筛选或少一个筛选值也推不出；去标识的名单不在此限 counts by groups: under five people are withheld, and cannot be computed from the totals of the table nor from a filter with one condition or value less. Lists of de-identified records are not bound by it',
})
export class Statistic {
  @Field(() => [StatisticDimension], { description: '口径 dimensions, in the order of the keys' })
  dimensions!: StatisticDimension[];
  @Field(() => [StatisticRow], { description: '各组；没有的组为零 groups; one that is not listed is empty' })
  rows!: StatisticRow[];
  @Field(() => Int, { nullable: true, description: '总数；未公布为空 how many in all; null when withheld' })
  total!: number | null;
  @Field(() => Int, { description: '未公布的组数 how many groups are withheld' }) suppressedGroups!: number;
  @Field(() => Date, { description: '截至 as of' }) asOf!: Date;
}

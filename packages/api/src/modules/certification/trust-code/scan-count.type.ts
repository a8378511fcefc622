import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { TrustVerdict } from './trust.enum.js';

@ObjectType({ description: '按结果的扫码次数 scans that were given one answer' })
export class ScansOfVerdict {
  @Field(() => TrustVerdict, { description: '结果 answer' }) verdict!: TrustVerdict;
  @Field(() => Int, { description: '扫码次数 scans' }) scans!: number;
}

@ObjectType({ description: '一天的扫码次数 scans of one day' })
export class ScansOfDay {
  @Field(() => DateScalar, { description: '日期 day' }) day!: string;
  @Field(() => Int, { description: '扫码次数 scans' }) scans!: number;
}

@ObjectType({
  description: '扫码统计 how often trust codes were scanned; of no scan is known who, where or when in the day',
})
export class ScanStatistics {
  @Field(() => Int, { description: '扫码次数 scans' }) scans!: number;
  @Field(() => [ScansOfVerdict], { description: '按结果，无则不列 by answer, those that occurred' })
  verdicts!: ScansOfVerdict[];
  @Field(() => [ScansOfDay], { description: '逐日，无则不列 by day, those on which anything was scanned' })
  days!: ScansOfDay[];
}

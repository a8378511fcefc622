import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { AgencyName } from '../agency/index.js';
import { RegionType } from '../region/index.js';
import { WorkerLack } from '../worker/index.js';

/** Every lack, in the order in which figures list them. */
export const lackNames = Object.keys(WorkerLack) as WorkerLack[];

@ObjectType({ description: '缺项人数 workers who lack one thing' })
export class CensusLack {
  @Field(() => WorkerLack, { description: '缺项 what is lacking' }) lack!: WorkerLack;
  @Field(() => Int, { description: '人数 how many registered workers lack it' }) count!: number;
}

@ObjectType({ description: '底数 the counts of one region; workers count where they are registered' })
export class CensusFigures {
  @Field(() => Int, { description: '已登记人数 workers registered: neither drafts nor those who left the trade' })
  registered!: number;
  @Field(() => Int, { description: '已核验人数 workers verified by the county' }) verified!: number;
  @Field(() => Int, {
    description: '四类信息齐全人数 registered workers with all four kinds of information, health in date',
  })
  complete!: number;
  @Field(() => Int, { description: '机构数 agencies, neither drafts nor closed' }) agencies!: number;
  @Field(() => Int, { description: '已核验机构数 agencies verified by the county' }) agenciesVerified!: number;
  @Field(() => [CensusLack], { description: '各缺项人数 registered workers by what they lack' }) lacks!: CensusLack[];
  @Field(() => Int, { description: '身份信息已有人数 registered workers whose identity was checked' })
  identity!: number;
  @Field(() => Int, { description: '诚信记录已有人数 registered workers with an integrity record' }) integrity!: number;
  @Field(() => Int, { description: '健康信息有效人数 registered workers with a health certificate in date' })
  health!: number;
  @Field(() => Int, { description: '培训信息已有人数 registered workers with a training record' }) training!: number;
}

@ObjectType({ description: '每周底数 the counts at the end of a week; of the running week, as they are now' })
export class CensusWeek {
  @Field(() => DateScalar, { description: '周一日期 Monday of the week' }) week!: string;
  @Field(() => Int, { description: '已登记人数 workers registered' }) registered!: number;
  @Field(() => Int, { description: '已核验人数 workers verified' }) verified!: number;
  @Field(() => Int, { description: '四类信息齐全人数 workers with all four kinds of information' }) complete!: number;
}

/** What waits for the county, measured in working days. */
export interface Lateness {
  waiting: number;
  overdue: number;
  oldestWaitingDays: number;
}

@ObjectType({ description: '下级区划的底数 the counts of a county of the city, or of a town of the county' })
export class CensusRow implements Lateness {
  @Field(() => RegionType, { description: '区划 county or town' }) region!: RegionType;
  @Field(() => CensusFigures, { description: '底数 counts' }) figures!: CensusFigures;
  @Field(() => Int, { description: '待核验人数 workers who wait to be verified' }) waiting!: number;
  @Field(() => Int, { description: '逾期人数 of them, beyond the time set for verification' }) overdue!: number;
  @Field(() => Int, { description: '最久等待工作日 working days that the oldest has waited' })
  oldestWaitingDays!: number;
}

@ObjectType({ description: '机构缺项情况 an agency whose workers lack something' })
export class CensusAgencyRow {
  @Field(() => AgencyName, { description: '机构 agency' }) agency!: AgencyName;
  @Field(() => Int, { description: '在职服务员人数 registered workers with a current employment there' })
  workers!: number;
  @Field(() => Int, { description: '不齐全人数 of them, without all four kinds of information' }) incomplete!: number;
  @Field(() => [CensusLack], { description: '各缺项人数 by what they lack' }) lacks!: CensusLack[];
}

@ObjectType({ description: '县区名次 where a county stands among all counties; 1 is the best, equals share a place' })
export class CensusStanding {
  @Field(() => Int, { description: '核验率名次 place by the share of workers verified' }) verified!: number;
  @Field(() => Int, { description: '齐全率名次 place by the share with all four kinds of information' })
  complete!: number;
  @Field(() => Int, { description: '县区数 how many counties there are' }) counties!: number;
}

@ObjectType({
  description: '底数摸查 the census of the city or of one county; workers without a town are in its own counts alone',
})
export class Census {
  @Field(() => Date, { description: '截至 as of' }) asOf!: Date;
  @Field(() => RegionType, { description: '区划 the city or the county' }) region!: RegionType;
  @Field(() => CensusFigures, { description: '底数 counts of the whole region' }) figures!: CensusFigures;
  @Field(() => [CensusRow], { description: '各下级区划 the counties of the city, or the towns of the county' })
  rows!: CensusRow[];
  @Field(() => Int, { description: '待核验人数 workers who wait to be verified' }) waiting!: number;
  @Field(() => Int, { description: '逾期人数 of them, beyond the time set for verification' }) overdue!: number;
}

@ObjectType({ description: '底数复核 the kept counts beside a recount of the register' })
export class CensusRecount {
  @Field(() => Date, { description: '复核时间 when' }) at!: Date;
  @Field(() => Boolean, { description: '一致 the two are equal' }) equal!: boolean;
  @Field(() => [String], { description: '不一致之处 where they differ: region, measure, kept and recounted' })
  differences!: string[];
}

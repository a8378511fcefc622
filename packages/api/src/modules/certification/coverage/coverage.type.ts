import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { Personal } from '../../../kernel/schema-types.js';
import { AgencyName } from '../../roster/agency/index.js';
import { RegionType } from '../../roster/region/index.js';
import { IssueObstacle, ObstacleCount } from '../credential/index.js';

@ObjectType({ description: '一周发证 certificates first issued in one week' })
export class CoverageWeek {
  @Field(() => DateScalar, { description: '周一 Monday of the week' }) startsOn!: string;
  @Field(() => Int, { description: '新发人数 holders who got their first certificate' }) issued!: number;
  @Field(() => Int, { description: '累计领证人数 holders who ever got one, up to its end' }) total!: number;
}

@ObjectType({ description: '机构持证情况 workers of one agency without a valid certificate' })
export class CoverageAgency {
  @Field(() => AgencyName, { description: '机构 agency' }) agency!: AgencyName;
  @Field(() => Int, { description: '在职人数 registered workers whom it employs' }) workers!: number;
  @Field(() => Int, { description: '未持证人数 of them without a valid certificate' }) uncertified!: number;
}

@ObjectType({ description: '县(市、区)持证进度 coverage of one county' })
export class CoverageCounty {
  @Field(() => RegionType, { description: '县(市、区) county' }) county!: RegionType;
  @Field(() => Int, { description: '已登记服务员 registered workers' }) workers!: number;
  @Field(() => Int, { description: '持有效证人数 holders of a valid certificate, each person once' }) holders!: number;
  @Field(() => Int, { description: '未持证人数 registered workers without a valid certificate' }) uncertified!: number;
  @Field(() => Int, { description: '目标人数 target' }) target!: number;
  @Field(() => Boolean, {
    description: '目标由系统按登记人数分摊 the target is the county’s share by registered workers, as none was set',
  })
  targetShared!: boolean;
  @Field(() => Int, { description: '预计到期人数 holders expected on the due day' }) forecast!: number;
  @Field(() => Int, { description: '名次，按完成率 place among the counties by share of the target' }) place!: number;
}

@ObjectType({
  description:
    '持证覆盖与进度 coverage and progress; a county officer has the own county with its place, and no other county',
})
export class Coverage {
  @Field(() => Date, { description: '统计时间 as of' }) asOf!: Date;
  @Field(() => DateScalar, { description: '目标期限 day on which the target is due' }) dueOn!: string;
  @Field(() => Int, { description: '持有效证人数 holders of a valid certificate, each person once' }) holders!: number;
  @Field(() => Int, { description: '已登记服务员 registered workers' }) workers!: number;
  @Field(() => Int, { description: '未持证人数 registered workers without a valid certificate' }) uncertified!: number;
  @Field(() => Int, { description: '目标人数 target' }) target!: number;
  @Field(() => Int, {
    description:
      '预计到期人数：近八周平均每周新发，延续到期限 holders expected on the due day, at the weekly mean of eight weeks',
  })
  forecast!: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: '预计达标日期；按现在的速度不会达标为空 day on which the target is reached at that rate; null: never',
  })
  reachedOn!: string | null;
  @Field(() => [CoverageCounty], { description: '各县(市、区) the counties' }) counties!: CoverageCounty[];
  countyCode!: string | undefined;
}

@InputType({ description: '未持证名单筛选 filter of those without a valid certificate' })
export class UncertifiedFilter {
  @Field(() => String, {
    nullable: true,
    description:
      '县区代码；县（市、区）商务局缺省为本县 code of the county; of a county officer the own one unless given',
  })
  county?: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      '在本县从业、在外县登记 who works in the county of the officer and is registered in another, which counts them; for county officers',
  })
  elsewhere?: boolean;
  @Field(() => ID, { nullable: true, description: '在职机构 agency of a current employment' }) agency?: string;
  @Field(() => IssueObstacle, { nullable: true, description: '尚缺此项 this stands against a certificate' })
  obstacle?: IssueObstacle;
  @Field(() => Boolean, { nullable: true, description: '什么都不缺，只待发证 nothing stands against a certificate' })
  ready?: boolean;
  @Field(() => DateScalar, { nullable: true, description: '催办日期 whose agency was reminded on this day' })
  remindedOn?: string;
  @Field(() => String, { nullable: true, description: '姓名开头 start of the name' }) @Personal() search?: string;
}

@ObjectType({ description: '未持证原因 how many lack one thing' })
export class UncertifiedSummary {
  @Field(() => Int, { description: '未持证人数 how many' }) total!: number;
  @Field(() => Int, { description: '只待发证人数 of them with nothing against a certificate' }) ready!: number;
  @Field(() => [ObstacleCount], { description: '各原因人数；一人可有多项 by reason; one person may have several' })
  obstacles!: ObstacleCount[];
}

@InputType({ description: '一县目标 target of one county' })
export class CountyTargetInput {
  @Field(() => String, { description: '县区代码 code of the county' }) county!: string;
  @Field(() => Int, { nullable: true, description: '目标人数；空为按登记人数分摊 target; null: its share' })
  target?: number;
}

@InputType({ description: '设定各县目标 targets of counties; those not named stay as they are' })
export class SetCertificateTargetsInput {
  @Field(() => [CountyTargetInput], { description: '各县目标 targets' }) targets!: CountyTargetInput[];
}

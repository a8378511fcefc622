import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { Personal } from '../../../kernel/schema-types.js';
import { ContractKind, EmploymentAction, EmploymentState } from './employment.enum.js';

@InputType({ description: '从业关系筛选 filter of employments; absent conditions do not narrow' })
export class EmploymentFilter {
  @Field(() => String, { nullable: true, description: '县区代码 code of the county' }) county?: string;
  @Field(() => [EmploymentState], { nullable: true, description: '状态之一 any of these states' })
  states?: EmploymentState[];
  @Field(() => ID, { nullable: true, description: '机构 agency' }) agency?: string;
  @Field(() => ID, { nullable: true, description: '服务员 worker' }) worker?: string;
  @Field(() => [ContractKind], { nullable: true, description: '合同类型之一 any of these kinds' })
  contractKinds?: ContractKind[];
  @Field(() => String, {
    nullable: true,
    description: '服务员姓名、拼音、编号或机构名称 name, pinyin or number of the worker, or name of the agency',
  })
  @Personal()
  search?: string;
}

@InputType({ description: '提出从业关系 offer of an employment; the other side confirms' })
export class OfferEmploymentInput {
  @Field(() => ID, { description: '服务员 worker' }) worker!: string;
  @Field(() => ID, { nullable: true, description: '机构；机构用户即本机构 agency; an agency’s own when absent' })
  agency?: string;
  @Field(() => ContractKind, { description: '合同类型 kind of contract' }) contractKind!: ContractKind;
  @Field(() => DateScalar, { description: '起始日期，不晚于今天 first day, not later than today' }) startedOn!: string;
}

@InputType({ description: '办理从业关系 a decision on an employment' })
export class DecideEmploymentInput {
  @Field(() => ID, { description: '从业关系 employment' }) employment!: string;
  @Field(() => EmploymentAction, { description: '动作 action' }) action!: EmploymentAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
  @Field(() => DateScalar, { nullable: true, description: '解除日期，默认今天 last day, today when absent' })
  endedOn?: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
  @Field(() => ID, { nullable: true, description: '裁决时保留的合同 the contract to keep, for SETTLE' }) keep?: string;
}

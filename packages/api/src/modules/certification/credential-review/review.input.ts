import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { Personal } from '../../../kernel/schema-types.js';
import { ReviewState } from './review.enum.js';

@InputType({ description: '年审筛选 filter of the due list; absent conditions do not narrow' })
export class ReviewFilter {
  @Field(() => String, { nullable: true, description: '县区代码 code of the county that keeps the holder today' })
  county?: string;
  @Field(() => ID, { nullable: true, description: '在职机构 agency of a current employment of the holder' })
  agency?: string;
  @Field(() => [ReviewState], { nullable: true, description: '年审状态之一 any of these states' })
  states?: ReviewState[];
  @Field(() => Boolean, { nullable: true, description: '已逾期 the last valid day has passed' })
  overdue?: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: '无异常，可批量通过 nothing stands against it and nobody needs to look: it can be passed in a batch',
  })
  clear?: boolean;
  @Field(() => DateScalar, { nullable: true, description: '有效期至此日或更早 last valid day on this day or earlier' })
  dueUntil?: string;
  @Field(() => String, { nullable: true, description: '证号或持证人姓名开头 start of the number or the holder’s name' })
  @Personal()
  search?: string;
}

@InputType({ description: '年审申报：所列各证 declaration for the annual review of the certificates listed' })
export class DeclareReviewsInput {
  @Field(() => [ID], { description: '年审事项，至多 200 项 reviews, at most 200' })
  @ArrayMaxSize(200)
  reviews!: string[];
  @Field(() => Boolean, { description: '仍在从业 still works in the trade' }) inTrade!: boolean;
  @Field(() => Boolean, { description: '登记信息无变化 what the register says is current' })
  informationCurrent!: boolean;
  @Field(() => Boolean, {
    description: '本年度无投诉、事故、违法 no complaint, accident or offence within the year',
  })
  noIncident!: boolean;
  @Field(() => String, { nullable: true, description: '说明 remark' }) @Personal() remark?: string;
}

@InputType({ description: '批量通过年审：只通过无异常者 pass those of the reviews that nobody needs to look at' })
export class PassReviewsInput {
  @Field(() => [ID], { nullable: true, description: '年审事项 reviews; absent: all that match the filter' })
  reviews?: string[];
  @Field(() => ReviewFilter, { nullable: true, description: '筛选 filter, when no reviews are listed' })
  filter?: ReviewFilter;
}

@InputType({ description: '办理一项年审 a decision on one annual review' })
export class DecideReviewInput {
  @Field(() => ID, { description: '年审事项 review' }) review!: string;
  @Field(() => String, {
    nullable: true,
    description:
      '理由：责令整改时为须整改的事项，报告整改时为整改情况 reason; what to put right, or what was put right',
  })
  @Personal()
  reason?: string;
  @Field(() => DateScalar, { nullable: true, description: '整改期限，默认按设置 last day of the rectification' })
  rectifyBy?: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { CredentialType, IssueObstacle } from '../credential/index.js';
import { ReviewAction, ReviewConcern, ReviewState } from './review.enum.js';
import type { ReviewStanding } from './review.workflow.js';

@ObjectType({ description: '可办动作 what the viewer can do with the review now' })
export class ReviewAllowedAction {
  @Field(() => ReviewAction, { description: '动作 action' }) action!: ReviewAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('ReviewCase', {
  implements: Node,
  description: '年审事项 the annual review of a certificate that is due now',
})
export class ReviewCaseType extends Node implements ReviewStanding {
  @Field(() => ReviewState, { description: '年审状态 state' }) state!: ReviewState;
  @Field(() => DateScalar, { description: '年审期限：证书最后有效日 last valid day of the certificate' })
  dueOn!: string;
  @Field(() => Int, { description: '剩余天数，逾期为负 days left; negative when overdue' }) daysLeft!: number;
  @Field(() => Boolean, { nullable: true, description: '申报：仍在从业 declared: still in the trade' })
  inTrade!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '申报：信息无变化 declared: information is current' })
  informationCurrent!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '申报：无投诉事故 declared: no incident' })
  noIncident!: boolean | null;
  @Field(() => String, { nullable: true, description: '申报说明 remark of the declaration' })
  @Personal()
  remark!: string | null;
  @Field(() => Date, { nullable: true, description: '申报时间 declared at' }) declaredAt!: Date | null;
  @Field(() => String, { nullable: true, description: '申报人 display name of who declared' })
  declarerName!: string | null;
  @Field(() => String, { nullable: true, description: '须整改的事项 what is to be put right' })
  @Personal()
  demand!: string | null;
  @Field(() => DateScalar, { nullable: true, description: '整改期限 last day of the rectification' })
  rectifyBy!: string | null;
  @Field(() => String, { nullable: true, description: '整改情况 what was put right' })
  @Personal()
  report!: string | null;
  @Field(() => Date, { nullable: true, description: '报告整改时间 reported at' }) reportedAt!: Date | null;
  @Field(() => [IssueObstacle], { description: '不能通过的原因 what stands against passing, as of today' })
  obstacles!: IssueObstacle[];
  @Field(() => [ReviewConcern], { description: '须人工核看的事项 what somebody should look at' })
  concerns!: ReviewConcern[];
  @Field(() => Boolean, { description: '正在撤销或申诉 a revocation or an appeal is under way' })
  revocationOpen!: boolean;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  reviewId!: string | null;
  number!: string;
  answering!: boolean;
  declaredBy!: string | null;
  reportedBy!: string | null;
  scopeKeys!: string[];
}

export const ReviewCaseConnection = connectionOf(ReviewCaseType, 'ReviewCase', '年审事项');

@ObjectType({ description: '年审办理结果 result of a command on an annual review' })
export class ReviewPayload {
  @Field(() => ReviewCaseType, {
    nullable: true,
    description: '年审事项；通过后为空 the review; null when it has passed and none is due',
  })
  review?: ReviewCaseType | undefined;
  @Field(() => CredentialType, { nullable: true, description: '家政服务证 certificate' }) credential?:
    | CredentialType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

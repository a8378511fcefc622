import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, UserError } from '../../../kernel/schema-types.js';
import { CredentialBatchState, IssueOutcome, IssueSource } from './issue-batch.enum.js';
import { IssueObstacle } from './issue-obstacle.js';
import type { Chosen } from './issue-source.js';

@ObjectType({ description: '原因计数 how many one reason keeps out' })
export class ObstacleCount {
  @Field(() => IssueObstacle, { description: '原因 reason' }) obstacle!: IssueObstacle;
  @Field(() => Int, { description: '人数 how many' }) count!: number;
}

@ObjectType({ description: '发证对象 one of those chosen, with everything that stands against a certificate' })
export class IssueCandidate {
  @Field(() => DateScalar, { nullable: true, description: '最近通过考试 latest pass' }) passedOn!: string | null;
  @Field(() => [IssueObstacle], { description: '不能发证的原因，空即可发 why not; empty: can be issued' })
  obstacles!: IssueObstacle[];
  workerId!: string;
}

export const IssueCandidateConnection = connectionOf(IssueCandidate, 'IssueCandidate', '发证对象');

@ObjectType({ description: '发证预览 what an order to issue would do now' })
export class IssuePreview {
  @Field(() => Int, { description: '可以发证人数 how many can be issued to' }) eligible!: number;
  @Field(() => Int, { description: '不能发证人数 how many are refused' }) refused!: number;
  @Field(() => [ObstacleCount], { description: '各原因人数；一人可有多项 by reason; one person may have several' })
  obstacles!: ObstacleCount[];
  chosen!: Chosen;
}

@ObjectType('CredentialBatch', {
  implements: Node,
  description: '发证批次 one order to issue certificates and what became of it',
})
export class CredentialBatchType extends Node {
  @Field(() => String, { description: '批次号 business number' }) number!: string;
  @Field(() => IssueSource, { description: '发证对象来源 whom it is for' }) source!: IssueSource;
  @Field(() => CredentialBatchState, { description: '状态 state' }) state!: CredentialBatchState;
  @Field(() => Int, { description: '人数 how many workers' }) total!: number;
  @Field(() => Int, { description: '已发证数 certificates issued so far' }) issued!: number;
  @Field(() => Int, { description: '未发证数 refused so far' }) refused!: number;
  @Field(() => [ObstacleCount], { description: '各原因人数 refused by reason; one person may have several' })
  obstacles!: ObstacleCount[];
  @Field(() => String, { description: '经办人 who ordered it' }) @Personal() creatorName!: string;
  @Field(() => Date, { description: '时间 ordered at' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: '办结时间 done at' }) finishedAt!: Date | null;
  countyCode!: string | null;
}

export const CredentialBatchConnection = connectionOf(CredentialBatchType, 'CredentialBatch', '发证批次');

@ObjectType({ description: '批次一行 one worker of a batch' })
export class CredentialBatchRow {
  @Field(() => Int, { description: '序号 place in the batch, from 1' }) position!: number;
  @Field(() => IssueOutcome, { nullable: true, description: '结果；尚未办到为空 outcome; null while it waits' })
  outcome!: IssueOutcome | null;
  @Field(() => [IssueObstacle], { description: '未发证原因 why it was refused' }) obstacles!: IssueObstacle[];
  workerId!: string;
  credentialId!: string | null;
}

export const CredentialBatchRowConnection = connectionOf(CredentialBatchRow, 'CredentialBatchRow', '批次各行');

@ObjectType({ description: '批量发证结果 result of an order to issue' })
export class CredentialBatchPayload {
  @Field(() => CredentialBatchType, { nullable: true, description: '批次 batch' }) batch?:
    | CredentialBatchType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { describeEnum, Personal } from '../../../kernel/schema-types.js';
import { CancelCause, CredentialState, ReplacementReason } from './credential.enum.js';

export const CredentialOrder = describeEnum('CredentialOrder', '家政服务证排序 order of a list of certificates', {
  DUE: '有效期先到 earliest last valid day first',
  NEWEST: '最近发证 newest issue first',
  UPDATED: '最近更新 newest change first',
  NUMBER: '证号 by number',
});
export type CredentialOrder = keyof typeof CredentialOrder;

@InputType({ description: '家政服务证筛选 filter of certificates; absent conditions do not narrow' })
export class CredentialFilter {
  @Field(() => String, { nullable: true, description: '县区代码 code of the county that keeps the holder today' })
  county?: string;
  @Field(() => ID, { nullable: true, description: '在职机构 agency of a current employment of the holder' })
  agency?: string;
  @Field(() => [CredentialState], { nullable: true, description: '今日状态之一 any of these states, as of today' })
  states?: CredentialState[];
  @Field(() => DateScalar, {
    nullable: true,
    description: '有效期至此日或更早 last valid day on this day or earlier, of those in force',
  })
  dueUntil?: string;
  @Field(() => Boolean, {
    nullable: true,
    description: '持证人已离业而未注销 the holder has left the trade and the certificate is not cancelled',
  })
  leftTrade?: boolean;
  @Field(() => Boolean, { nullable: true, description: '正在撤销或申诉 a revocation or an appeal is under way' })
  revocationOpen?: boolean;
  @Field(() => String, {
    nullable: true,
    description: '证号，或持证人姓名开头、拼音、首字母 number, or start of the holder’s name, pinyin, initials',
  })
  @Personal()
  search?: string;
}

@InputType({ description: '换发家政服务证 order of a new edition' })
export class ReplaceCredentialInput {
  @Field(() => ID, { description: '家政服务证 certificate' }) credential!: string;
  @Field(() => ReplacementReason, { description: '换发原因 why' }) reason!: ReplacementReason;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '注销家政服务证 cancellation of a certificate' })
export class CancelCredentialInput {
  @Field(() => ID, { description: '家政服务证 certificate' }) credential!: string;
  @Field(() => CancelCause, { description: '注销原因 cause' }) cause!: CancelCause;
  @Field(() => String, { description: '说明 reason in words' }) reason!: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '更正注销 taking back a cancellation made by mistake' })
export class CorrectCancellationInput {
  @Field(() => ID, { description: '家政服务证 certificate' }) credential!: string;
  @Field(() => String, { description: '理由 reason' }) reason!: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { CancelCause, CredentialAction, CredentialState, ReplacementReason } from './credential.enum.js';
import type { CredentialStanding } from './credential.workflow.js';

@ObjectType({ description: '证书版次 one edition of a certificate, with a trust code of its own' })
export class CredentialEdition {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '第几版 counted from 1' }) ordinal!: number;
  @Field(() => Date, { description: '制发时间 issued at' }) issuedAt!: Date;
  @Field(() => Date, { nullable: true, description: '换发时间；现行版为空 replaced at; null for the current one' })
  replacedAt!: Date | null;
  @Field(() => ReplacementReason, { nullable: true, description: '换发原因 why it was replaced' })
  replacedReason!: ReplacementReason | null;
}

@ObjectType({ description: '可办动作 what the viewer can do with the certificate now' })
export class CredentialAllowedAction {
  @Field(() => CredentialAction, { description: '动作 action' }) action!: CredentialAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('Credential', {
  implements: Node,
  description:
    '家政服务证 certificate of a worker: one a person, one number for life; a replacement is a new edition of it',
})
export class CredentialType extends Node implements CredentialStanding {
  @Field(() => String, { description: '证号 number, for life' }) @Personal() number!: string;
  @Field(() => CredentialState, { description: '今日状态 state today' }) state!: CredentialState;
  @Field(() => String, { nullable: true, description: '状态理由 reason of the state' }) @Personal() stateReason!:
    | string
    | null;
  @Field(() => DateScalar, { description: '发证日期 issued on' }) issuedOn!: string;
  @Field(() => Int, { description: '已通过年审次数 annual reviews passed since the issue' }) reviews!: number;
  @Field(() => DateScalar, { description: '有效期至：年审期限 last valid day, by which the annual review is due' })
  validUntil!: string;
  @Field(() => DateScalar, { nullable: true, description: '整改期限 last day of the rectification' }) rectifyBy!:
    | string
    | null;
  @Field(() => DateScalar, { nullable: true, description: '注销日期 cancelled on' }) cancelledOn!: string | null;
  @Field(() => CancelCause, { nullable: true, description: '注销原因 why it was cancelled' })
  cancelCause!: CancelCause | null;
  @Field(() => DateScalar, { nullable: true, description: '撤销日期 revoked on' }) revokedOn!: string | null;
  @Field(() => Boolean, { description: '正在撤销或申诉 a revocation or an appeal is under way' })
  revocationOpen!: boolean;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  workerId!: string;
  scopeKeys!: string[];
}

export const CredentialConnection = connectionOf(CredentialType, 'Credential', '家政服务证');

@ObjectType({ description: '家政服务证办理结果 result of a command on a certificate' })
export class CredentialPayload {
  @Field(() => CredentialType, { nullable: true, description: '家政服务证 certificate' }) credential?:
    | CredentialType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Field, Int, ObjectType } from 'type-graphql';
import type { Attachment } from '../../../kernel/attachment.js';
import { AttachmentType } from '../../../kernel/attachment.type.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { RevocationAction, RevocationCause, RevocationStage, RevocationState } from './revocation.enum.js';
import type { RevocationStanding } from './revocation.workflow.js';

@ObjectType({ description: '可办动作 what the viewer can do with the revocation now' })
export class RevocationAllowedAction {
  @Field(() => RevocationAction, { description: '动作 action' }) action!: RevocationAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType({ description: '证据附件 files that one side handed in at one stage' })
export class RevocationEvidence {
  @Field(() => RevocationStage, { description: '环节 stage' }) stage!: RevocationStage;
  @Field(() => Int, { description: '份数 how many' }) count!: number;
  @Field(() => [AttachmentType], {
    nullable: true,
    description: '附件；不由其决定的人为空 the files; null for who does not decide',
  })
  files!: Attachment[] | null;
}

@ObjectType('Revocation', {
  implements: Node,
  description: '撤销办理 proceeding to revoke a certificate: proposal, defence, decision, appeal',
})
export class RevocationType extends Node implements RevocationStanding {
  @Field(() => String, { description: '编号 business number' }) @Personal() number!: string;
  @Field(() => RevocationState, { description: '状态 state' }) state!: RevocationState;
  @Field(() => RevocationCause, { description: '撤销原因 cause' }) cause!: RevocationCause;
  @Field(() => String, { description: '事实与理由 facts and grounds' }) @Personal() grounds!: string;
  @Field(() => String, { description: '证据 evidence' }) @Personal() evidence!: string;
  @Field(() => Date, { description: '提议时间 proposed at' }) proposedAt!: Date;
  @Field(() => String, { description: '提议人 who proposed' }) @Personal() proposerName!: string;
  @Field(() => DateScalar, { description: '申辩期至 last day on which the subject can be heard' })
  defenceUntil!: string;
  @Field(() => String, { nullable: true, description: '本人申辩 what the subject said' }) @Personal() defence!:
    | string
    | null;
  @Field(() => Date, { nullable: true, description: '决定时间 decided at' }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: '决定人 who decided' }) @Personal() deciderName!: string | null;
  @Field(() => String, { nullable: true, description: '决定理由 reason of the decision' })
  @Personal()
  decisionReason!: string | null;
  @Field(() => DateScalar, { nullable: true, description: '申诉期至 last day of the appeal' }) appealUntil!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: '本人申诉 what the subject appeals with' })
  @Personal()
  appeal!: string | null;
  @Field(() => Date, { nullable: true, description: '申诉时间 appealed at' }) appealedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: '复核时间 ruled at' }) ruledAt!: Date | null;
  @Field(() => String, { nullable: true, description: '复核人 who ruled on the appeal' }) @Personal() rulerName!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: '复核理由 reason of the ruling' }) @Personal() rulingReason!:
    | string
    | null;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  credentialId!: string;
  proposedBy!: string | null;
  decidedBy!: string | null;
  latest!: boolean;
  answering!: boolean;
  scopeKeys!: string[];
}

export const RevocationConnection = connectionOf(RevocationType, 'Revocation', '撤销办理');

@ObjectType({ description: '撤销办理结果 result of a step in a revocation' })
export class RevocationPayload {
  @Field(() => RevocationType, { nullable: true, description: '撤销 revocation' }) revocation?:
    | RevocationType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../../kernel/actor.js';
import { connectionOf, Node, RoleEnum } from '../../../kernel/schema-types.js';

@ObjectType('AuditEntry', {
  implements: Node,
  description: '审计记录 one act, as the audit trail keeps it; no personal data',
})
export class AuditEntryType extends Node {
  @Field(() => String, { description: '序号 number in the trail' }) sequence!: string;
  @Field(() => Date, { description: '时间 when' }) at!: Date;
  @Field(() => String, { description: '经办人 display name of the account' }) actorName!: string;
  @Field(() => RoleEnum, {
    nullable: true,
    description: '当时的角色，平台或访客为空 role at the time; empty for the platform and visitors',
  })
  role!: Role | null;
  @Field(() => String, { description: '动作 action' }) action!: string;
  @Field(() => String, { description: '对象种类 kind of record' }) subjectKind!: string;
  @Field(() => String, { nullable: true, description: '对象编号 business number, or login of an account' })
  subjectNumber!: string | null;
  @Field(() => String, { nullable: true, description: '原状态 state before' }) from!: string | null;
  @Field(() => String, { nullable: true, description: '新状态 state after' }) to!: string | null;
  @Field(() => String, { nullable: true, description: '理由 reason given' }) reason!: string | null;
  @Field(() => Boolean, { description: '已封印 sealed' }) sealed!: boolean;
}

export const AuditEntryConnection = connectionOf(AuditEntryType, 'AuditEntry', '审计记录');

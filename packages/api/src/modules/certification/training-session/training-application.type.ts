import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node, Personal, UserError } from '../../../kernel/schema-types.js';
import type { Staged } from '../../../kernel/workflow.js';
import { TrainingApplicationAction, TrainingApplicationState } from './training-application.enum.js';

@ObjectType('TrainingApplication', {
  implements: Node,
  description: '公开报名 an application from the public page that the association has to look at',
})
export class TrainingApplicationType extends Node implements Staged<TrainingApplicationState> {
  @Field(() => TrainingApplicationState, { description: '状态 state' }) state!: TrainingApplicationState;
  @Field(() => String, { nullable: true, description: '未录取原因 why not accepted' }) @Personal() stateReason!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: '姓名，办理后删除 name; erased once decided' })
  @Personal()
  name!: string | null;
  @Field(() => String, { nullable: true, description: '证件号码（隐去中间） number of the paper, masked' })
  @Personal()
  idNumberMasked!: string | null;
  @Field(() => String, { nullable: true, description: '电话（隐去中间） phone, masked' })
  @Personal()
  phoneMasked!: string | null;
  @Field(() => Boolean, {
    description: '证件号码已在名录 the register knows the number: name or phone differ, or a rule stands against it',
  })
  registered!: boolean;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '报名时间 applied at' }) createdAt!: Date;
  sessionId!: string;
  scopeKeys!: string[];
}

@ObjectType({ description: '可办动作 what the viewer can do with the application now' })
export class ApplicationAllowedAction {
  @Field(() => TrainingApplicationAction, { description: '动作 action' }) action!: TrainingApplicationAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

export const TrainingApplicationConnection = connectionOf(TrainingApplicationType, 'TrainingApplication', '公开报名');

@ObjectType({ description: '公开报名办理结果 result of a command on an application' })
export class TrainingApplicationPayload {
  @Field(() => TrainingApplicationType, { nullable: true, description: '公开报名 application' }) application?:
    | TrainingApplicationType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '联系电话 the phone of an applicant' })
export class ApplicationPhonePayload {
  @Field(() => String, { nullable: true, description: '电话 phone' }) @Personal() phone?: string | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

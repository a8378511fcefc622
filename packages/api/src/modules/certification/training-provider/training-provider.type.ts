import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { TrainingProviderAction, TrainingProviderState } from './training-provider.enum.js';
import type { ProviderStanding } from './training-provider.workflow.js';

@ObjectType({ description: '培训机构简称 a training institution by name' })
export class TrainingInstitutionName {
  @Field(() => ID, { description: '标识 id of the institution' })
  @Extensions({ idOf: 'TrainingInstitution' })
  id!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
}

@ObjectType({ description: '可办动作 what the viewer can do with an institution or a trainer now' })
export class TrainingProviderAllowedAction {
  @Field(() => TrainingProviderAction, { description: '动作 action' }) action!: TrainingProviderAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('Trainer', { implements: Node, description: '教师 a person who teaches sessions' })
export class TrainerType extends Node implements ProviderStanding {
  @Field(() => String, { description: '姓名 name' }) @Personal() name!: string;
  @Field(() => String, { nullable: true, description: '资质 qualification' }) qualification!: string | null;
  @Field(() => Boolean, { description: '有本人账号 has an account of the own' }) hasAccount!: boolean;
  @Field(() => Boolean, { description: '在用 active' }) active!: boolean;
  @Field(() => TrainingProviderState, { description: '状态 state' }) state!: TrainingProviderState;
  @Field(() => Int, { description: '班次数 how many sessions there are' }) sessionCount!: number;
  @Field(() => Int, { description: '待开班次数 how many of them have not begun' }) sessionsToCome!: number;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  institutionId!: string;
  login!: string | null;
  stateReason!: string | null;
  scopeKeys!: string[];
}

@ObjectType('TrainingInstitution', {
  implements: Node,
  description: '培训机构 a school, agency or centre that holds sessions',
})
export class TrainingInstitutionType extends Node implements ProviderStanding {
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => Boolean, { description: '在用 active' }) active!: boolean;
  @Field(() => TrainingProviderState, { description: '状态 state' }) state!: TrainingProviderState;
  @Field(() => String, { nullable: true, description: '停用理由 why it was ended' }) stateReason!: string | null;
  @Field(() => Int, { description: '在用教师数 how many trainers are in use' }) trainerCount!: number;
  @Field(() => Int, { description: '班次数 how many sessions there are' }) sessionCount!: number;
  @Field(() => Int, { description: '待开班次数 how many of them have not begun' }) sessionsToCome!: number;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  countyCode!: string;
  scopeKeys!: string[];
}

export const TrainingInstitutionConnection = connectionOf(TrainingInstitutionType, 'TrainingInstitution', '培训机构');
export const TrainerConnection = connectionOf(TrainerType, 'Trainer', '教师');

@ObjectType({ description: '培训机构登记结果 result of a command on an institution or its trainers' })
export class TrainingInstitutionPayload {
  @Field(() => TrainingInstitutionType, { nullable: true, description: '培训机构 institution' }) institution?:
    | TrainingInstitutionType
    | undefined;
  @Field(() => TrainerType, { nullable: true, description: '教师，办理教师时 trainer, of a command on one' }) trainer?:
    | TrainerType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

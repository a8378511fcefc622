import { Field, ID, InputType, Int } from 'type-graphql';
import { Personal } from '../../../kernel/schema-types.js';
import { TrainingProviderAction, TrainingProviderState } from './training-provider.enum.js';

@InputType({ description: '培训机构筛选 filter of institutions; absent conditions do not narrow' })
export class TrainingInstitutionFilter {
  @Field(() => String, { nullable: true, description: '名称中的文字 part of the name' }) search?: string;
  @Field(() => String, { nullable: true, description: '县区代码 code of the county' }) county?: string;
  @Field(() => [TrainingProviderState], { nullable: true, description: '状态之一 any of these states' })
  states?: TrainingProviderState[];
}

@InputType({ description: '教师筛选 filter of trainers; absent conditions do not narrow' })
export class TrainerFilter {
  @Field(() => String, { nullable: true, description: '姓名或资质中的文字 part of the name or the qualification' })
  @Personal()
  search?: string;
  @Field(() => ID, { nullable: true, description: '所属培训机构 institution' }) institution?: string;
  @Field(() => [TrainingProviderState], { nullable: true, description: '状态之一 any of these states' })
  states?: TrainingProviderState[];
}

/** Of both registers: ending and resuming have a command of their own, with a reason. */
const ACTIVE = '在用；停用、恢复请用办理命令 in use; ending and resuming are decided, this only repeats how it stands';

@InputType({ description: '培训机构登记 a training institution; without an id a new one' })
export class SaveTrainingInstitutionInput {
  @Field(() => ID, { nullable: true, description: '培训机构 institution' }) institution?: string;
  @Field(() => Int, { nullable: true, description: '所见版本，修改时必填 version seen, to change one' })
  expectedVersion?: number;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => String, { description: '县区代码 code of the county' }) county!: string;
  @Field(() => Boolean, { nullable: true, description: ACTIVE }) active?: boolean;
}

@InputType({ description: '教师登记 a trainer; without an id a new one' })
export class SaveTrainerInput {
  @Field(() => ID, { nullable: true, description: '教师 trainer' }) trainer?: string;
  @Field(() => Int, { nullable: true, description: '所见版本，修改时必填 version seen, to change one' })
  expectedVersion?: number;
  @Field(() => ID, { description: '所属培训机构 institution' }) institution!: string;
  @Field(() => String, { description: '姓名 name' }) name!: string;
  @Field(() => String, { nullable: true, description: '资质 qualification' }) qualification?: string;
  @Field(() => String, {
    nullable: true,
    description:
      '教师本人的协会账号；登记后不得录入自己所教班次的成绩 login of the trainer’s own account, which then enters no results of the own sessions',
  })
  login?: string;
  @Field(() => Boolean, { nullable: true, description: ACTIVE }) active?: boolean;
}

@InputType({ description: '办理培训机构 a decision on an institution' })
export class DecideTrainingInstitutionInput {
  @Field(() => ID, { description: '培训机构 institution' }) institution!: string;
  @Field(() => TrainingProviderAction, { description: '动作 action' }) action!: TrainingProviderAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '办理教师 a decision on a trainer' })
export class DecideTrainerInput {
  @Field(() => ID, { description: '教师 trainer' }) trainer!: string;
  @Field(() => TrainingProviderAction, { description: '动作 action' }) action!: TrainingProviderAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

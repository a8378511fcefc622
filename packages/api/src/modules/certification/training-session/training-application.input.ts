import { Field, ID, InputType, Int } from 'type-graphql';
import { TrainingApplicationAction, TrainingApplicationState } from './training-application.enum.js';

@InputType({ description: '公开报名筛选 filter of applications; absent conditions do not narrow' })
export class TrainingApplicationFilter {
  @Field(() => ID, { nullable: true, description: '班次 session' }) session?: string;
  @Field(() => [TrainingApplicationState], { nullable: true, description: '状态之一 any of these states' })
  states?: TrainingApplicationState[];
}

@InputType({ description: '办理公开报名 a decision on an application' })
export class DecideTrainingApplicationInput {
  @Field(() => ID, { description: '公开报名 application' }) application!: string;
  @Field(() => TrainingApplicationAction, { description: '动作 action' }) action!: TrainingApplicationAction;
  @Field(() => String, { nullable: true, description: '理由，不录取时必填 reason, to decline' }) reason?: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '查看联系电话 looks at the phone of an applicant, to call' })
export class RevealApplicationPhoneInput {
  @Field(() => ID, { description: '公开报名 application' }) application!: string;
}

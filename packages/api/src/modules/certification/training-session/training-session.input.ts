import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { CourseKind } from '../course/index.js';
import { TrainingSessionAction, TrainingSessionState } from './training-session.enum.js';

@InputType({ description: '班次筛选 filter of sessions; absent conditions do not narrow' })
export class TrainingSessionFilter {
  @Field(() => String, { nullable: true, description: '县区代码 code of the county' }) county?: string;
  @Field(() => [TrainingSessionState], { nullable: true, description: '状态之一 any of these states' })
  states?: TrainingSessionState[];
  @Field(() => ID, { nullable: true, description: '课程 course' }) course?: string;
  @Field(() => ID, { nullable: true, description: '培训机构 institution' }) institution?: string;
  @Field(() => ID, { nullable: true, description: '教师 trainer' }) trainer?: string;
  @Field(() => [CourseKind], { nullable: true, description: '课程类别之一 any of these kinds of course' })
  kinds?: CourseKind[];
  @Field(() => DateScalar, { nullable: true, description: '授课日期不早于 has days on or after' }) from?: string;
  @Field(() => DateScalar, { nullable: true, description: '授课日期不晚于 has days on or before' }) until?: string;
  @Field(() => String, {
    nullable: true,
    description: '班次编号开头，或地点、课程名称所含 start of the number, or in the place or the name of the course',
  })
  search?: string;
}

@InputType({ description: '授课日 a day of teaching' })
export class TrainingDayInput {
  @Field(() => DateScalar, { description: '日期 day' }) day!: string;
  @Field(() => String, { description: '开始时间，如 09:00 begins at' }) beginsAt!: string;
  @Field(() => String, { description: '结束时间，如 17:00 ends at' }) endsAt!: string;
}

@InputType({ description: '班次内容 facts of a session' })
export class TrainingSessionFactsInput {
  @Field(() => ID, { description: '课程 course' }) course!: string;
  @Field(() => ID, { description: '培训机构 institution' }) institution!: string;
  @Field(() => ID, { nullable: true, description: '教师 trainer' }) trainer?: string;
  @Field(() => String, { description: '县区代码 code of the county' }) county!: string;
  @Field(() => String, { description: '地点 place' }) place!: string;
  @Field(() => Int, { description: '名额 capacity' }) capacity!: number;
  @Field(() => [TrainingDayInput], { description: '授课日 days of teaching' }) days!: TrainingDayInput[];
}

@InputType({ description: '修改班次 change of a session' })
export class EditTrainingSessionInput extends TrainingSessionFactsInput {
  @Field(() => ID, { description: '班次 session' }) session!: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '办理班次 a decision on a session' })
export class DecideTrainingSessionInput {
  @Field(() => ID, { description: '班次 session' }) session!: string;
  @Field(() => TrainingSessionAction, { description: '动作 action' }) action!: TrainingSessionAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

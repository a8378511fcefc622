import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, TextType, UserError } from '../../../kernel/schema-types.js';
import { TrainingSessionAction, TrainingSessionState } from './training-session.enum.js';
import type { SessionStanding } from './training-session.workflow.js';

@ObjectType({ description: '授课日 a day of teaching' })
export class TrainingDay {
  @Field(() => DateScalar, { description: '日期 day' }) day!: string;
  @Field(() => String, { description: '开始时间 begins at, 09:00' }) beginsAt!: string;
  @Field(() => String, { description: '结束时间 ends at, 17:00' }) endsAt!: string;
  @Field(() => Int, { description: '已签到人数 how many have signed in' }) attended!: number;
}

@ObjectType({ description: '班次简称 a session by number' })
export class TrainingSessionName {
  @Field(() => ID, { description: '班次标识 id of the session' }) @Extensions({ idOf: 'TrainingSession' }) id!: string;
  @Field(() => String, { description: '班次编号 business number' }) number!: string;
  @Field(() => String, { description: '课程名称 name of the course' }) courseName!: string;
  @Field(() => String, { description: '地点 place' }) place!: string;
  @Field(() => TrainingSessionState, { description: '状态 state' }) state!: TrainingSessionState;
  @Field(() => DateScalar, { description: '开班日期 first day' }) firstDay!: string;
  @Field(() => DateScalar, { description: '结束日期 last day' }) lastDay!: string;
}

@ObjectType({ description: '可办动作 what the viewer can do with the session now' })
export class TrainingSessionAllowedAction {
  @Field(() => TrainingSessionAction, { description: '动作 action' }) action!: TrainingSessionAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('TrainingSession', {
  implements: Node,
  description: '班次 a course held at a place on certain days; enrolment, training and examination are free of charge',
})
export class TrainingSessionType extends Node implements SessionStanding {
  @Field(() => String, { description: '班次编号 business number' }) number!: string;
  @Field(() => String, { description: '地点 place' }) place!: string;
  @Field(() => Int, { description: '名额 capacity' }) capacity!: number;
  @Field(() => Int, { description: '学时 hours' }) hours!: number;
  @Field(() => Int, { nullable: true, description: '合格分；为空即无考试 pass mark; null without an examination' })
  passMark!: number | null;
  @Field(() => TrainingSessionState, { description: '状态 state' }) state!: TrainingSessionState;
  @Field(() => String, { nullable: true, description: '状态理由 reason of the state' }) stateReason!: string | null;
  @Field(() => DateScalar, { description: '开班日期 first day' }) firstDay!: string;
  @Field(() => DateScalar, { description: '结束日期 last day' }) lastDay!: string;
  @Field(() => Int, { description: '已占名额 how many have a place' }) enrolled!: number;
  @Field(() => Int, { description: '候补人数 how many wait' }) waiting!: number;
  @Field(() => Int, { description: '完成人数 how many have completed it' }) completed!: number;
  @Field(() => Int, { description: '缺成绩人数 who has completed it and has no result yet' }) resultsMissing!: number;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  courseId!: string;
  institutionId!: string;
  trainerId!: string | null;
  trainerAccountId!: string | null;
  countyCode!: string;
  scopeKeys!: string[];
}

export const TrainingSessionConnection = connectionOf(TrainingSessionType, 'TrainingSession', '班次');

@ObjectType({ description: '班次办理结果 result of a command on a session' })
export class TrainingSessionPayload {
  @Field(() => TrainingSessionType, { nullable: true, description: '班次 session' }) session?:
    | TrainingSessionType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

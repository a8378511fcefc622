import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { AttendanceMethod, EnrolledBy, TrainingEnrolmentAction, TrainingEnrolmentState } from './enrolment.enum.js';
import type { EnrolmentStanding } from './enrolment.workflow.js';
import type { TrainingSessionState } from './training-session.enum.js';

@ObjectType({ description: '一日签到 one day of an enrolment' })
export class AttendanceDay {
  @Field(() => DateScalar, { description: '日期 day' }) day!: string;
  @Field(() => Date, { nullable: true, description: '签到时间，未到为空 when; null when not there' })
  attendedAt!: Date | null;
  @Field(() => AttendanceMethod, { nullable: true, description: '方式 how' }) method!: AttendanceMethod | null;
}

@ObjectType({ description: '可办动作 what the viewer can do with the enrolment now' })
export class EnrolmentAllowedAction {
  @Field(() => TrainingEnrolmentAction, { description: '动作 action' }) action!: TrainingEnrolmentAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('TrainingEnrolment', { implements: Node, description: '报名 a worker in a session' })
export class TrainingEnrolmentType extends Node implements EnrolmentStanding {
  @Field(() => TrainingEnrolmentState, { description: '状态 state' }) state!: TrainingEnrolmentState;
  @Field(() => String, { nullable: true, description: '退出或失效原因 why withdrawn or lapsed' })
  @Personal()
  stateReason!: string | null;
  @Field(() => EnrolledBy, { description: '报名方式 who enrolled the worker' }) enrolledBy!: EnrolledBy;
  @Field(() => Int, { nullable: true, description: '候补位次 place in the waiting list, from 1' }) placeInLine!:
    | number
    | null;
  @Field(() => DateScalar, { nullable: true, description: '完成日期 completed on' }) completedOn!: string | null;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '报名时间 enrolled at' }) createdAt!: Date;
  sessionId!: string;
  workerId!: string;
  agencyId!: string | null;
  sessionState!: TrainingSessionState;
  kept!: boolean;
  scopeKeys!: string[];
}

export const TrainingEnrolmentConnection = connectionOf(TrainingEnrolmentType, 'TrainingEnrolment', '报名');

@ObjectType({ description: '报名办理结果 result of a command on an enrolment' })
export class TrainingEnrolmentPayload {
  @Field(() => TrainingEnrolmentType, { nullable: true, description: '报名 enrolment' }) enrolment?:
    | TrainingEnrolmentType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '未录取的一名服务员 one worker who was refused' })
export class EnrolmentRefusal {
  @Field(() => ID, { description: '服务员标识，同所给 the id that was given' }) worker!: string;
  @Field(() => String, { description: '姓名和编号 name and number' }) @Personal() title!: string;
  @Field(() => TextType, { description: '原因 why' }) message!: TextType;
}

@ObjectType({ description: '批量报名结果 outcome of enrolling many workers' })
export class EnrolWorkersPayload {
  @Field(() => Int, { description: '已录取数 how many got a place' }) enrolled!: number;
  @Field(() => Int, { description: '候补数 how many wait' }) waiting!: number;
  @Field(() => [EnrolmentRefusal], { description: '未录取各人及原因 those refused, each with its reason' })
  refused!: EnrolmentRefusal[];
  @Field(() => [UserError], { description: '未成原因 why nothing was done' }) userErrors!: UserError[];
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { TrainingEnrolmentState } from './enrolment.enum.js';

@InputType({ description: '报名筛选 filter of enrolments; absent conditions do not narrow' })
export class TrainingEnrolmentFilter {
  @Field(() => ID, { nullable: true, description: '班次 session' }) session?: string;
  @Field(() => ID, { nullable: true, description: '服务员 worker' }) worker?: string;
  @Field(() => [TrainingEnrolmentState], { nullable: true, description: '状态之一 any of these states' })
  states?: TrainingEnrolmentState[];
}

@InputType({ description: '批量报名 enrols workers in a session; each is placed, waits, or is refused by itself' })
export class EnrolWorkersInput {
  @Field(() => ID, { description: '班次 session' }) session!: string;
  @Field(() => [ID], { description: '服务员，至多 200 名，按此顺序录取 workers, at most 200, in the order of places' })
  workers!: string[];
}

@InputType({ description: '退出报名 withdraws an enrolment' })
export class WithdrawEnrolmentInput {
  @Field(() => ID, { description: '报名 enrolment' }) enrolment!: string;
  @Field(() => String, { description: '理由 reason' }) reason!: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '签到登记 who was there on a day' })
export class AttendanceMark {
  @Field(() => ID, { description: '报名 enrolment' }) enrolment!: string;
  @Field(() => Boolean, { description: '到课 was there' }) attended!: boolean;
}

@InputType({ description: '按名单登记签到 attendance by list' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: '班次 session' }) session!: string;
  @Field(() => DateScalar, { description: '授课日 day' }) day!: string;
  @Field(() => [AttendanceMark], { description: '各人 marks; who is not named stays as is' }) marks!: AttendanceMark[];
  @Field(() => String, { nullable: true, description: '理由，结束授课后必填 reason, once teaching has ended' })
  reason?: string;
}

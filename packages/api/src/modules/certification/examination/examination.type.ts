import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { TrainingEnrolmentType, TrainingSessionType } from '../training-session/index.js';

@ObjectType({ description: '成绩更正 a correction of a result' })
export class ExaminationCorrection {
  @Field(() => Int, { nullable: true, description: '原分数 score before' }) scoreBefore!: number | null;
  @Field(() => Int, { nullable: true, description: '新分数 score after' }) scoreAfter!: number | null;
  @Field(() => String, { description: '理由 reason' }) @Personal() reason!: string;
  @Field(() => String, { description: '更正人 by whom' }) @Personal() by!: string;
  @Field(() => Date, { description: '时间 when' }) at!: Date;
}

@ObjectType('ExaminationResult', { implements: Node, description: '考试成绩 result of an examination or a re-sit' })
export class ExaminationResultType extends Node {
  @Field(() => Int, { description: '第几次：1 为考试，2 起为补考 attempt: 1 the examination, from 2 re-sits' })
  attempt!: number;
  @Field(() => DateScalar, { description: '考试日期 taken on' }) takenOn!: string;
  @Field(() => Int, { nullable: true, description: '分数；为空即缺考 score; null when absent' }) score!: number | null;
  @Field(() => Int, { description: '合格分 pass mark' }) passMark!: number;
  @Field(() => Boolean, { description: '合格 passed' }) passed!: boolean;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  enrolmentId!: string;
}

@ObjectType({ description: '考试概况 how the examination of a session stands' })
export class ExaminationSummary {
  @Field(() => Int, { description: '应考人数 who has completed the session' }) expected!: number;
  @Field(() => Int, { description: '已有成绩人数 who has a result' }) entered!: number;
  @Field(() => Int, { description: '合格人数 who has passed' }) passed!: number;
}

@ObjectType({ description: '未录入的一项 one result that was refused' })
export class ResultRefusal {
  @Field(() => ID, { nullable: true, description: '报名标识，同所给 the enrolment that was given' }) enrolment?:
    | string
    | undefined;
  @Field(() => Int, { nullable: true, description: '表格行号 line of the table' }) line?: number | undefined;
  @Field(() => TextType, { description: '原因 why' }) message!: TextType;
}

@ObjectType({ description: '录入成绩结果 outcome of entering results' })
export class EnterResultsPayload {
  @Field(() => Int, { description: '已录入数 how many were entered' }) entered!: number;
  @Field(() => [ResultRefusal], { description: '未录入各项及原因 those refused, each with its reason' })
  refused!: ResultRefusal[];
  @Field(() => TrainingSessionType, { nullable: true, description: '班次 session' }) session?:
    | TrainingSessionType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why nothing was done' }) userErrors!: UserError[];
}

@ObjectType({ description: '更正成绩结果 result of correcting' })
export class CorrectResultPayload {
  @Field(() => TrainingEnrolmentType, { nullable: true, description: '报名 enrolment' }) enrolment?:
    | TrainingEnrolmentType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';

@InputType({ description: '一人成绩 result of one person' })
export class ScoreInput {
  @Field(() => ID, { description: '报名 enrolment' }) enrolment!: string;
  @Field(() => Int, { description: '第几次：1 为考试，2 起为补考 attempt: 1 the examination, from 2 re-sits' })
  attempt!: number;
  @Field(() => Int, { nullable: true, description: '分数 0–100；不填为缺考 score; absent without one' }) score?:
    | number
    | null;
}

@InputType({ description: '录入成绩 enters results of a session' })
export class EnterResultsInput {
  @Field(() => ID, { description: '班次 session' }) session!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: '考试日期，默认今天 day of the examination, today when absent',
  })
  takenOn?: string;
  @Field(() => [ScoreInput], { description: '成绩 results' }) results!: ScoreInput[];
}

@InputType({ description: '粘贴成绩表 results as a table that was copied from a spreadsheet' })
export class PasteResultsInput {
  @Field(() => ID, { description: '班次 session' }) session!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: '考试日期，默认今天 day of the examination, today when absent',
  })
  takenOn?: string;
  @Field(() => Int, { description: '第几次：1 为考试，2 起为补考 attempt: 1 the examination, from 2 re-sits' })
  attempt!: number;
  @Field(() => String, {
    description:
      '表格文字，每行含服务员编号和分数；“缺考”即缺考 text of the table, in each line the number of the worker and the score',
  })
  table!: string;
}

@InputType({ description: '更正成绩 corrects a result; what it was is kept' })
export class CorrectResultInput {
  @Field(() => ID, { description: '成绩 result' }) result!: string;
  @Field(() => Int, { nullable: true, description: '分数；不填为缺考 score; absent without one' }) score?:
    | number
    | null;
  @Field(() => String, { description: '理由 reason' }) reason!: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

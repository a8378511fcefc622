import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { ExaminationImportState, ExaminationLineVerdict } from './examination.enum.js';
import type { JudgedLine } from './score-judgement.js';
import type { ScoreSheet } from './score-sheet.js';

@ObjectType({ description: '成绩表的一行 a line of a file of results' })
export class ExaminationImportLine {
  @Field(() => Int, { description: '行号 number of the row in the file' }) row!: number;
  @Field(() => String, { description: '服务员编号 number of the worker as written' }) number!: string;
  @Field(() => String, { description: '姓名，如文件所写 name as the file writes it' }) @Personal() name!: string;
  @Field(() => Int, { description: '第几次：1 为考试，2 起为补考 attempt: 1 the examination, from 2 re-sits' })
  attempt!: number;
  @Field(() => Int, { nullable: true, description: '分数；为空即缺考或未填 score; null when absent or not written' })
  score!: number | null;
  @Field(() => Boolean, { description: '缺考 absent' }) absent!: boolean;
  @Field(() => String, { description: '成绩，如文件所写 the result as the file writes it' }) written!: string;
  @Field(() => Int, { nullable: true, description: '原分数，更正时 score before, of a correction' }) scoreBefore!:
    | number
    | null;
  @Field(() => ExaminationLineVerdict, { description: '结论 what comes of it' }) verdict!: ExaminationLineVerdict;
  @Field(() => TextType, { nullable: true, description: '原因 why it cannot be entered' }) message!: TextType | null;
}

@ObjectType({ description: '各结论的行数 how many lines have a verdict' })
export class ExaminationImportCount {
  @Field(() => ExaminationLineVerdict, { description: '结论 verdict' }) verdict!: ExaminationLineVerdict;
  @Field(() => Int, { description: '行数 how many' }) count!: number;
}

@ObjectType('ExaminationImport', {
  implements: Node,
  description: '成绩表文件 a file of results: looked at first, entered in one act',
})
export class ExaminationImportType extends Node {
  @Field(() => ExaminationImportState, { description: '状态 state' }) state!: ExaminationImportState;
  @Field(() => Date, { description: '上传时间 uploaded at' }) uploadedAt!: Date;
  @Field(() => Date, { nullable: true, description: '录入时间 entered at' }) enteredAt!: Date | null;
  @Field(() => DateScalar, { nullable: true, description: '考试日期 day of the examination' }) takenOn!: string | null;
  @Field(() => String, { description: '上传人 by whom it was uploaded' }) @Personal() by!: string;
  sessionId!: string;
  sheet!: KeptSheet;
}

/** What an import keeps of its file, sealed. */
export interface KeptSheet extends Omit<ScoreSheet, 'lines'> {
  fileName: string;
  lines: JudgedLine[];
}

@ObjectType({ description: '录入成绩表的结果 result of entering a file of results' })
export class ExaminationImportPayload {
  @Field(() => ExaminationImportType, { nullable: true, description: '成绩表 file' }) examinationImport?:
    | ExaminationImportType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why nothing was entered' }) userErrors!: UserError[];
}

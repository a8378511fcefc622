import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';

@InputType({ description: '录入成绩表 enters a file of results that was looked at' })
export class EnterExaminationImportInput {
  @Field(() => ID, { description: '成绩表 file' }) examinationImport!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: '考试日期，默认今天 day of the examination, today when absent',
  })
  takenOn?: string;
  @Field(() => String, {
    nullable: true,
    description: '更正理由；不填即不更正已有成绩 why results are corrected; without it those that stand are left alone',
  })
  correctionReason?: string;
  @Field(() => Int, { description: '所见新录入行数 how many new results were seen' }) expectedNew!: number;
  @Field(() => Int, { description: '所见更正行数 how many corrections were seen' }) expectedCorrections!: number;
}

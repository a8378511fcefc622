import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '列的对应 how one column is read' })
export class ImportMappingInput {
  @Field(() => Int, { description: '列序 index' }) index!: number;
  @Field(() => String, { nullable: true, description: '字段，空为不导入 field; null leaves it out' }) field?:
    | string
    | null;
}

@InputType({ description: '更正表头与列的对应 sets right how the file is read, and checks it anew' })
export class MapImportInput {
  @Field(() => ID, { description: '批次 batch' }) batch!: string;
  @Field(() => String, { nullable: true, description: '工作表 sheet' }) sheet?: string;
  @Field(() => Int, { nullable: true, description: '表头行号 row of the header' }) headerRow?: number;
  @Field(() => [ImportMappingInput], { nullable: true, description: '对应 columns' }) mapping?: ImportMappingInput[];
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '单元格新值 new value of one cell' })
export class ImportCellInput {
  @Field(() => String, { description: '字段 field' }) field!: string;
  @Field(() => String, { description: '内容 value' }) value!: string;
}

@InputType({ description: '更正一行 mends one bad row in place' })
export class MendImportRowInput {
  @Field(() => ID, { description: '批次 batch' }) batch!: string;
  @Field(() => Int, { description: '文件行号 row number in the file' }) row!: number;
  @Field(() => [ImportCellInput], { description: '新值 new values' }) cells!: ImportCellInput[];
}

@InputType({ description: '办理一个批次 a command on one import' })
export class ImportBatchInput {
  @Field(() => ID, { description: '批次 batch' }) batch!: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
  @Field(() => String, { nullable: true, description: '幂等键 repeated with the same key, it is done once' })
  idempotencyKey?: string;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node, TextType, UserError } from '../../../kernel/schema-types.js';
import type { Text } from '../../../kernel/text.js';
import type { Batch } from './batch/batch.js';
import { type ImportCode, ImportCodeEnum, ImportKind, ImportState, ImportVerdict } from './import.enum.js';

@ObjectType({ description: '列 one column of the file and the field it is read as' })
export class ImportColumn {
  @Field(() => Int, { description: '列序，自 0 起 index' }) index!: number;
  @Field(() => String, { description: '表头 header as the file has it' }) header!: string;
  @Field(() => String, { nullable: true, description: '对应字段，不导入为空 field; null leaves the column out' })
  field!: string | null;
  @Field(() => [String], { description: '样例 first values, masked' }) samples!: string[];
}

@ObjectType({ description: '可对应的字段 a field that a column can be read as' })
export class ImportFieldDefinition {
  @Field(() => String, { description: '字段 field' }) field!: string;
  @Field(() => TextType, { description: '名称 label' }) label!: Text;
  @Field(() => Boolean, { description: '必需 no row can be good without it' }) required!: boolean;
}

@ObjectType({ description: '各判定行数 rows by verdict' })
export class ImportCount {
  @Field(() => ImportVerdict, { description: '判定 verdict' }) verdict!: ImportVerdict;
  @Field(() => Int, { description: '行数 rows' }) count!: number;
}

@ObjectType({ description: '各类错误行数 bad rows by cause' })
export class ImportCause {
  @Field(() => ImportCodeEnum, { description: '错误代码 code' }) code!: ImportCode;
  @Field(() => Int, { description: '行数 rows' }) count!: number;
}

@ObjectType({ description: '单元格 one mapped cell; personal values are masked unless they are the faulty ones' })
export class ImportCell {
  @Field(() => String, { description: '字段 field' }) field!: string;
  @Field(() => String, { description: '内容 value' }) value!: string;
}

@ObjectType({ description: '错误 why a row is bad and how to mend it' })
export class ImportProblem {
  @Field(() => String, { description: '列 header of the column' }) column!: string;
  @Field(() => String, { nullable: true, description: '字段 field' }) field!: string | null;
  @Field(() => ImportCodeEnum, { description: '代码 code' }) code!: ImportCode;
  @Field(() => TextType, { description: '说明 what is wrong' }) message!: Text;
  @Field(() => TextType, { description: '怎么改 what to do' }) fix!: Text;
}

@ObjectType({ description: '变更 what a row would change, masked' })
export class ImportChange {
  @Field(() => String, { description: '字段 field' }) field!: string;
  @Field(() => String, { nullable: true, description: '原值 before' }) from!: string | null;
  @Field(() => String, { nullable: true, description: '新值 after' }) to!: string | null;
}

@ObjectType({ description: '导入行 one row of the file with its verdict' })
export class ImportRow {
  @Field(() => Int, { description: '文件行号 row number in the file' }) row!: number;
  @Field(() => ImportVerdict, { description: '判定 verdict' }) verdict!: ImportVerdict;
  @Field(() => [ImportCell], { description: '单元格 mapped cells' }) cells!: ImportCell[];
  @Field(() => [ImportProblem], { description: '错误 problems' }) problems!: ImportProblem[];
  @Field(() => [ImportChange], { description: '变更 changes' }) changes!: ImportChange[];
  @Field(() => Boolean, { description: '已更正 mended here' }) mended!: boolean;
  @Field(() => Boolean, { description: '已入库 is in the register' }) committed!: boolean;
}

export const ImportRowConnection = connectionOf(ImportRow, 'ImportRow', '导入行');

@ObjectType({ description: '进度 how far the present phase is' })
export class ImportProgress {
  @Field(() => Int, { description: '已处理行数 rows done' }) done!: number;
  @Field(() => Int, { description: '总行数，未知为 0 rows in all; 0 while unknown' }) total!: number;
  @Field(() => Int, { nullable: true, description: '每秒行数 rows per second' }) rowsPerSecond!: number | null;
  @Field(() => Int, { nullable: true, description: '剩余秒数 seconds left' }) secondsLeft!: number | null;
}

@ObjectType('ImportBatch', { implements: Node, description: '导入批次 one uploaded roster and what became of it' })
export class ImportBatchType extends Node {
  @Field(() => String, { description: '批次号 business number' }) number!: string;
  @Field(() => ImportKind, { description: '种类 kind' }) kind!: ImportKind;
  @Field(() => ImportState, { description: '状态 state' }) state!: ImportState;
  @Field(() => String, { description: '文件名 file name' }) fileName!: string;
  @Field(() => String, { description: '工作表，文本文件为空 sheet; empty for .csv' }) sheet!: string;
  @Field(() => [String], { description: '可选工作表 visible sheets' }) sheets!: string[];
  @Field(() => Int, { description: '表头行号 row of the header' }) headerRow!: number;
  @Field(() => Int, { description: '行数 rows read' }) rowCount!: number;
  @Field(() => Date, { description: '上传时间 uploaded at' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: '入库时间 went in at' }) committedAt!: Date | null;
  @Field(() => TextType, { nullable: true, description: '未完成原因 why it failed' }) failure!: Text | null;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
}

/** What resolvers get: the batch with its inner columns. */
export type ImportBatchRow = ImportBatchType & Batch;

export const ImportBatchConnection = connectionOf(ImportBatchType, 'ImportBatch', '导入批次');

@ObjectType({ description: '导入办理结果 result of a command on an import' })
export class ImportPayload {
  @Field(() => ImportBatchType, { nullable: true, description: '批次 batch' }) batch?: ImportBatchType | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '更正结果 result of mending a row' })
export class MendImportRowPayload {
  @Field(() => ImportBatchType, { nullable: true, description: '批次 batch' }) batch?: ImportBatchType | undefined;
  @Field(() => ImportRow, { nullable: true, description: '行 the row with its new verdict' }) row?:
    | ImportRow
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { globalId, keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload, PageArgs, TextType } from '../../../kernel/schema-types.js';
import type { Text } from '../../../kernel/text.js';
import { loadAccountName } from '../../access/account/index.js';
import { loadRegion, RegionType } from '../region/index.js';
import { startCommit, waitingRows } from './batch/commit.js';
import { mendRow } from './batch/mend.js';
import { startRevert } from './batch/revert.js';
import { type ImportCode, ImportCodeEnum, ImportVerdict } from './import.enum.js';
import { ImportBatchInput, MapImportInput, MendImportRowInput } from './import.input.js';
import {
  findImportBatch,
  findImportRow,
  importBatchPage,
  importCauses,
  importColumns,
  importCounts,
  importObstacle,
  importProgress,
  importRowPage,
} from './import.read.js';
import { discardRoster, remapRoster } from './import.service.js';
import {
  ImportBatchConnection,
  type ImportBatchRow,
  ImportBatchType,
  ImportCause,
  ImportColumn,
  ImportCount,
  ImportFieldDefinition,
  ImportPayload,
  ImportProgress,
  type ImportRow,
  ImportRowConnection,
  MendImportRowPayload,
} from './import.type.js';
import { fieldsOf } from './reading/index.js';

const batchKey = (id: string) => keyOf('ImportBatch', id);

@Resolver(() => ImportBatchType)
export class ImportResolver {
  @Query(() => ImportBatchConnection, { description: '导入批次 imports, newest first' })
  @Allow('COUNTY_BUREAU', 'CITY_BUREAU')
  importBatches(@Args(() => PageArgs) page: PageArgs, @Ctx() request: Request): Promise<Page<ImportBatchRow>> {
    return importBatchPage(request, page);
  }

  @Query(() => ImportBatchType, {
    nullable: true,
    description: '一个批次 one import; null when absent or out of scope',
  })
  @Allow('COUNTY_BUREAU', 'CITY_BUREAU')
  importBatch(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<ImportBatchRow | undefined> {
    return findImportBatch(request, batchKey(id));
  }

  @Mutation(() => ImportPayload, { description: '更正表头与列 sets right how the file is read' })
  @Allow('COUNTY_BUREAU')
  async mapImport(
    @Arg('input', () => MapImportInput, { description: '更正 corrections' }) input: MapImportInput,
    @Ctx() request: Request,
  ): Promise<Partial<ImportPayload>> {
    const { batch, expectedVersion, sheet, headerRow, mapping } = input;
    await remapRoster(request, batchKey(batch), { sheet, headerRow, mapping }, expectedVersion);
    return { batch: await findImportBatch(request, batchKey(batch)) };
  }

  @Mutation(() => MendImportRowPayload, { description: '更正一行 mends one row and judges it anew' })
  @Allow('COUNTY_BUREAU')
  async mendImportRow(
    @Arg('input', () => MendImportRowInput, { description: '更正 new values' }) input: MendImportRowInput,
    @Ctx() request: Request,
  ): Promise<Partial<MendImportRowPayload>> {
    await mendRow(request, batchKey(input.batch), input.row, input.cells);
    const batch = await findImportBatch(request, batchKey(input.batch));
    return { batch, row: batch && (await findImportRow(request, batch, input.row)) };
  }

  @Mutation(() => ImportPayload, {
    description: '入库 puts the good rows in; the bad ones can follow when they are mended',
  })
  @Allow('COUNTY_BUREAU')
  async commitImport(
    @Arg('input', () => ImportBatchInput, { description: '批次 batch' }) input: ImportBatchInput,
    @Ctx() request: Request,
  ): Promise<Partial<ImportPayload>> {
    await startCommit(request, batchKey(input.batch), input.expectedVersion, input.idempotencyKey);
    return { batch: await findImportBatch(request, batchKey(input.batch)) };
  }

  @Mutation(() => ImportPayload, {
    description: '撤销 takes the whole batch back; refused when something newer depends on it',
  })
  @Allow('COUNTY_BUREAU')
  async revertImport(
    @Arg('input', () => ImportBatchInput, { description: '批次 batch' }) input: ImportBatchInput,
    @Ctx() request: Request,
  ): Promise<Partial<ImportPayload>> {
    await startRevert(request, batchKey(input.batch), input.expectedVersion, input.idempotencyKey);
    return { batch: await findImportBatch(request, batchKey(input.batch)) };
  }

  @Mutation(() => DonePayload, { description: '放弃 throws away a batch of which nothing has gone in' })
  @Allow('COUNTY_BUREAU')
  async discardImport(
    @Arg('input', () => ImportBatchInput, { description: '批次 batch' }) input: ImportBatchInput,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await discardRoster(request, batchKey(input.batch), input.expectedVersion);
    return { done: true };
  }

  @FieldResolver(() => RegionType, { description: '县(市、区) county' })
  county(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<RegionType | undefined> {
    return loadRegion(request, batch.countyCode);
  }

  @FieldResolver(() => String, { description: '上传人 who uploaded it' })
  async createdBy(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<string> {
    return (batch.createdBy && (await loadAccountName(request, batch.createdBy))) || '平台';
  }

  @FieldResolver(() => [ImportColumn], { description: '列 columns' })
  columns(@Root() batch: ImportBatchRow, @Ctx() request: Request): ImportColumn[] {
    return importColumns(request, batch);
  }

  @FieldResolver(() => [ImportFieldDefinition], { description: '可对应的字段 fields that columns can be read as' })
  fields(@Root() batch: ImportBatchRow): ImportFieldDefinition[] {
    return fieldsOf(batch.kind);
  }

  @FieldResolver(() => [ImportCount], { description: '各判定行数 rows by verdict' })
  counts(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<ImportCount[]> {
    return importCounts(request, batch.id);
  }

  @FieldResolver(() => Int, { description: '待入库行数 good rows that are not in the register yet' })
  waiting(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<number> {
    return waitingRows(request, batch.id);
  }

  @FieldResolver(() => [ImportCause], { description: '各类错误 bad rows by cause' })
  causes(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<ImportCause[]> {
    return importCauses(request, batch.id);
  }

  @FieldResolver(() => ImportProgress, { description: '进度 progress' })
  progress(@Root() batch: ImportBatchRow, @Ctx() request: Request): ImportProgress {
    return importProgress(request, batch);
  }

  @FieldResolver(() => ImportRowConnection, { description: '各行 rows, in the order of the file' })
  rows(
    @Root() batch: ImportBatchRow,
    @Arg('verdict', () => ImportVerdict, { nullable: true, description: '判定 verdict' }) verdict:
      | ImportVerdict
      | undefined,
    @Arg('code', () => ImportCodeEnum, { nullable: true, description: '错误代码 cause' }) code: ImportCode | undefined,
    @Arg('first', () => Int, { nullable: true, description: '至多 200 how many' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: '在此之后 after this cursor' }) after:
      | string
      | undefined,
    @Ctx() request: Request,
  ): Promise<Page<ImportRow>> {
    return importRowPage(request, batch, { verdict, code }, { first, after });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '错误行下载地址，无错误行为空 where the bad rows can be had; null when there are none',
  })
  async rejectsUrl(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<string | null> {
    const counts = await importCounts(request, batch.id);
    return counts.some(({ verdict, count }) => verdict === 'BAD' && count > 0)
      ? `/files/imports/${globalId('ImportBatch', batch.id)}/rejects.xlsx`
      : null;
  }

  @FieldResolver(() => Boolean, { description: '可撤销 can be taken back' })
  async revertable(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<boolean> {
    return batch.state === 'COMMITTED' && !(await importObstacle(request, batch));
  }

  @FieldResolver(() => TextType, { nullable: true, description: '不可撤销的原因 why it cannot be taken back' })
  async revertReason(@Root() batch: ImportBatchRow, @Ctx() request: Request): Promise<Text | null> {
    return (await importObstacle(request, batch)) ?? null;
  }
}

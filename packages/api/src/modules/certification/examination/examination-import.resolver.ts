import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Request } from '../../../kernel/request.js';
import { Personal } from '../../../kernel/schema-types.js';
import { findSession, TrainingSessionType } from '../training-session/index.js';
import { EnterExaminationImportInput } from './examination-import.input.js';
import { countsOf, findImport, judgedLines, loadImports, shownLine } from './examination-import.read.js';
import { enterImport } from './examination-import.service.js';
import {
  ExaminationImportCount,
  ExaminationImportLine,
  ExaminationImportPayload,
  ExaminationImportType,
} from './examination-import.type.js';

const CORRECTING = '是否更正已有成绩 whether results that stand are corrected; else they are left alone';

@Resolver(() => ExaminationImportType)
export class ExaminationImportResolver {
  @Query(() => ExaminationImportType, { nullable: true, description: '一份成绩表 a file of results; null when absent' })
  @Allow('ASSOCIATION')
  examinationImport(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<ExaminationImportType | undefined> {
    return findImport(request, keyOf('ExaminationImport', id));
  }

  @Mutation(() => ExaminationImportPayload, {
    description:
      '录入成绩表：可录入的一次录入，其余各附原因 enter a file of results: what can be in one act, the rest with reasons',
  })
  @Allow('ASSOCIATION')
  async enterExaminationImport(
    @Arg('input', () => EnterExaminationImportInput, { description: '成绩表 file' }) input: EnterExaminationImportInput,
    @Ctx() request: Request,
  ): Promise<Partial<ExaminationImportPayload>> {
    return { examinationImport: await findImport(request, await enterImport(request, input)) };
  }

  @FieldResolver(() => String, { description: '文件名 name of the file' })
  @Personal()
  fileName(@Root() { sheet }: ExaminationImportType): string {
    return sheet.fileName;
  }

  @FieldResolver(() => TrainingSessionType, { nullable: true, description: '班次 session' })
  session(
    @Root() { sessionId }: ExaminationImportType,
    @Ctx() request: Request,
  ): Promise<TrainingSessionType | undefined> {
    return findSession(request, sessionId);
  }

  @FieldResolver(() => [ExaminationImportLine], { description: '各行及结论，按行号 its lines with their verdicts' })
  async lines(
    @Root() found: ExaminationImportType,
    @Arg('correcting', () => Boolean, { defaultValue: true, description: CORRECTING }) correcting: boolean,
    @Ctx() request: Request,
  ): Promise<ExaminationImportLine[]> {
    return (await judgedLines(request, found, correcting)).map(shownLine);
  }

  @FieldResolver(() => [ExaminationImportCount], { description: '各结论的行数 how many lines have each verdict' })
  async counts(
    @Root() found: ExaminationImportType,
    @Arg('correcting', () => Boolean, { defaultValue: true, description: CORRECTING }) correcting: boolean,
    @Ctx() request: Request,
  ): Promise<ExaminationImportCount[]> {
    return countsOf(await judgedLines(request, found, correcting));
  }
}

@Resolver(() => TrainingSessionType)
export class SessionImportResolver {
  @FieldResolver(() => [ExaminationImportType], {
    description:
      '已录入的成绩表，最新的在前，仅录入成绩者可见 files that were entered, newest first; for whoever enters results',
  })
  examinationImports(@Root() session: TrainingSessionType, @Ctx() request: Request): Promise<ExaminationImportType[]> {
    return loadImports(request, session.id);
  }
}

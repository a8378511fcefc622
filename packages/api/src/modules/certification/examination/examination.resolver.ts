import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { findEnrolment, findSession, TrainingEnrolmentType, TrainingSessionType } from '../training-session/index.js';
import { CorrectResultInput, EnterResultsInput, PasteResultsInput } from './examination.input.js';
import { loadCorrections, loadResults, loadSummary } from './examination.read.js';
import { correctResult, type Entered, enterResults, pasteResults } from './examination.service.js';
import {
  CorrectResultPayload,
  EnterResultsPayload,
  ExaminationCorrection,
  ExaminationResultType,
  ExaminationSummary,
} from './examination.type.js';

async function payload(request: Request, entering: Promise<Entered>): Promise<Partial<EnterResultsPayload>> {
  const { sessionId, entered, refused } = await entering;
  return { entered, refused, session: await findSession(request, sessionId) };
}

@Resolver(() => ExaminationResultType)
export class ExaminationResolver {
  @Mutation(() => EnterResultsPayload, { description: '录入成绩 enter results, one by one or many' })
  @Allow('ASSOCIATION')
  enterExaminationResults(
    @Arg('input', () => EnterResultsInput, { description: '成绩 results' }) input: EnterResultsInput,
    @Ctx() request: Request,
  ): Promise<Partial<EnterResultsPayload>> {
    return payload(request, enterResults(request, input));
  }

  @Mutation(() => EnterResultsPayload, { description: '粘贴成绩表 enter results from a pasted table' })
  @Allow('ASSOCIATION')
  pasteExaminationResults(
    @Arg('input', () => PasteResultsInput, { description: '表格 table' }) input: PasteResultsInput,
    @Ctx() request: Request,
  ): Promise<Partial<EnterResultsPayload>> {
    return payload(request, pasteResults(request, input));
  }

  @Mutation(() => CorrectResultPayload, { description: '更正成绩，须写理由 correct a result, with a reason' })
  @Allow('ASSOCIATION')
  async correctExaminationResult(
    @Arg('input', () => CorrectResultInput, { description: '更正 correction' }) input: CorrectResultInput,
    @Ctx() request: Request,
  ): Promise<Partial<CorrectResultPayload>> {
    return { enrolment: await findEnrolment(request, await correctResult(request, input)) };
  }

  @FieldResolver(() => [ExaminationCorrection], { description: '更正经过 corrections, newest first' })
  corrections(@Root() result: ExaminationResultType, @Ctx() request: Request): Promise<ExaminationCorrection[]> {
    return loadCorrections(request, result.id);
  }
}

@Resolver(() => TrainingEnrolmentType)
export class EnrolmentResultResolver {
  @FieldResolver(() => [ExaminationResultType], { description: '考试成绩 results, in the order of attempts' })
  results(@Root() enrolment: TrainingEnrolmentType, @Ctx() request: Request): Promise<ExaminationResultType[]> {
    return loadResults(request, enrolment.id);
  }
}

@Resolver(() => TrainingSessionType)
export class SessionExaminationResolver {
  @FieldResolver(() => ExaminationSummary, { description: '考试概况 how the examination stands' })
  examination(@Root() session: TrainingSessionType, @Ctx() request: Request): Promise<ExaminationSummary> {
    return loadSummary(request, session.id);
  }
}

import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type BulkOutcome, BulkOutcomeType, bulk } from '../../../kernel/bulk.js';
import { globalId, keyOf } from '../../../kernel/global-id.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { confirmationPath } from '../employment/index.js';
import { ConsentKind, IdentityMethod, RevealField } from './worker.enum.js';
import { DecideWorkerInput, DecideWorkersInput, WorkerFactsInput } from './worker.input.js';
import { findWorker, workerIds } from './worker.read.js';
import { decideWorker, editWorker, revealWorkerField } from './worker.service.js';
import { RevealPayload, WorkerPayload } from './worker.type.js';
import {
  recordConsent,
  recordHealthCertificate,
  recordIdentityCheck,
  recordIntegrityEntry,
  recordTraining,
  withdrawConsent,
} from './worker-record.service.js';
import { registerWorker } from './worker-register.service.js';

const BULK_LIMIT = 5_000;

const payload = async (request: Request, command: Promise<string>): Promise<Partial<WorkerPayload>> => ({
  worker: await findWorker(request, await command),
});

const titleOf = async (request: Request, id: string): Promise<string> => {
  const worker = await findWorker(request, keyOf('Worker', id));
  return worker ? `${worker.name} ${worker.number}` : '—';
};

@Resolver()
export class WorkerCommandResolver {
  @Mutation(() => WorkerPayload, {
    description:
      '登记服务员；证件号码已在名录者即为同一人 register a worker; an ID that the register knows is the same worker, never a second one',
  })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  async registerWorker(
    @Arg('input', () => WorkerFactsInput, { description: '登记事项 facts' }) input: WorkerFactsInput,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    const { id, token } = await registerWorker(request, input);
    return { worker: await findWorker(request, id), confirmationPath: token && confirmationPath(token) };
  }

  @Mutation(() => WorkerPayload, { description: '修改服务员 change the facts of a worker' })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  editWorker(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('expectedVersion', () => Int, { description: '所见版本 version seen' }) expectedVersion: number,
    @Arg('input', () => WorkerFactsInput, { description: '登记事项 facts' }) input: WorkerFactsInput,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, editWorker(request, id, expectedVersion, input));
  }

  @Mutation(() => WorkerPayload, { description: '办理服务员 verify, return, suspend, bar and the like' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'AGENCY')
  decideWorker(
    @Arg('input', () => DecideWorkerInput, { description: '决定 decision' }) input: DecideWorkerInput,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, decideWorker(request, input.worker, input.action, input.reason, input.expectedVersion));
  }

  @Mutation(() => BulkOutcomeType, {
    description: '批量办理服务员 one decision on many workers; each stands or is refused by itself',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'AGENCY')
  async decideWorkers(
    @Arg('input', () => DecideWorkersInput, { description: '决定 decision' }) input: DecideWorkersInput,
    @Ctx() request: Request,
  ): Promise<BulkOutcome> {
    const ids = input.ids ?? (await workerIds(request, input.filter, BULK_LIMIT)).map((id) => globalId('Worker', id));
    return bulk(
      ids,
      (id) => decideWorker(request, id, input.action, input.reason),
      (id) => titleOf(request, id),
    );
  }

  @Mutation(() => WorkerPayload, { description: '登记人证合一核验 record that the person was compared with the paper' })
  @Allow('COUNTY_BUREAU')
  recordIdentityCheck(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('method', () => IdentityMethod, { description: '方式 method' }) method: IdentityMethod,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, recordIdentityCheck(request, id, method));
  }

  @Mutation(() => WorkerPayload, { description: '登记健康证，有效一年 record a health certificate, valid one year' })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  recordHealthCertificate(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('issuedOn', () => DateScalar, { description: '发证日期 issued on' }) issuedOn: string,
    @Arg('issuer', () => String, { nullable: true, description: '发证机构 issuer' }) issuer: string | undefined,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, recordHealthCertificate(request, id, issuedOn, issuer));
  }

  @Mutation(() => WorkerPayload, { description: '登记培训 record a completed training' })
  @Allow('COUNTY_BUREAU', 'AGENCY', 'ASSOCIATION')
  recordTraining(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('completedOn', () => DateScalar, { description: '完成日期 completed on' }) completedOn: string,
    @Arg('course', () => String, { description: '课程 course' }) course: string,
    @Arg('hours', () => Int, { description: '学时 hours' }) hours: number,
    @Arg('provider', () => String, { nullable: true, description: '培训机构 provider' }) provider: string | undefined,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, recordTraining(request, id, { completedOn, course, hours, provider }));
  }

  @Mutation(() => WorkerPayload, { description: '登记诚信记录 record an integrity entry' })
  @Allow('COUNTY_BUREAU')
  recordIntegrityEntry(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('on', () => DateScalar, { description: '日期 day' }) on: string,
    @Arg('good', () => Boolean, { description: '良好 good' }) good: boolean,
    @Arg('source', () => String, { description: '来源 source' }) source: string,
    @Arg('summary', () => String, { description: '内容 what happened' }) summary: string,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, recordIntegrityEntry(request, id, { on, good, source, summary }));
  }

  @Mutation(() => WorkerPayload, { description: '登记授权 record a consent that the worker signed' })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  recordConsent(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('kind', () => ConsentKind, { description: '类型 kind' }) kind: ConsentKind,
    @Arg('givenOn', () => DateScalar, { description: '签署日期 given on' }) givenOn: string,
    @Arg('scan', () => ID, {
      nullable: true,
      description: '已上传的签署件，PDF 或图片 uploaded scan of the signed paper',
    })
    scan: string | undefined,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, recordConsent(request, id, kind, givenOn, scan ?? undefined));
  }

  @Mutation(() => WorkerPayload, { description: '撤回授权，立即生效 withdraw a consent, at once' })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  withdrawConsent(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('kind', () => ConsentKind, { description: '类型 kind' }) kind: ConsentKind,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return payload(request, withdrawConsent(request, id, kind));
  }

  @Mutation(() => RevealPayload, {
    description: '查看完整信息，须写用途并留痕 look at a masked field; the purpose is kept in the audit trail',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'AGENCY')
  async revealWorkerField(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('field', () => RevealField, { description: '字段 field' }) field: RevealField,
    @Arg('purpose', () => String, { description: '用途，至少 4 字 purpose, at least 4 characters' }) purpose: string,
    @Ctx() request: Request,
  ): Promise<Partial<RevealPayload>> {
    return { value: await revealWorkerField(request, id, field, purpose) };
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { ForwardPageArgs, PageArgs } from '../../../kernel/schema-types.js';
import { loadRegion, RegionType } from '../../roster/region/index.js';
import { loadWorker, WorkerType } from '../../roster/worker/index.js';
import { loadCredential } from './credential.read.js';
import { CredentialType } from './credential.type.js';
import { IssueOutcome } from './issue-batch.enum.js';
import { IssueCandidateFilter, IssueCredentialsInput, IssueSourceInput } from './issue-batch.input.js';
import { batchPage, batchRowPage, findBatch } from './issue-batch.read.js';
import { issueCredentials } from './issue-batch.service.js';
import {
  CredentialBatchConnection,
  CredentialBatchPayload,
  CredentialBatchRow,
  CredentialBatchRowConnection,
  CredentialBatchType,
  IssueCandidate,
  IssueCandidateConnection,
  IssuePreview,
} from './issue-batch.type.js';
import { candidatePage, issueSummary } from './issue-preview.read.js';
import { readSource } from './issue-source.js';

@Resolver(() => CredentialBatchType)
export class CredentialBatchResolver {
  @Query(() => IssuePreview, {
    description: '发证预览：可发与不能发及全部原因 whom an order would issue to, and why not to others',
  })
  @Allow('ASSOCIATION')
  async issuePreview(
    @Arg('source', () => IssueSourceInput, { description: '发证对象 whom to issue to' }) source: IssueSourceInput,
    @Ctx() request: Request,
  ): Promise<IssuePreview> {
    const chosen = await readSource(request, source);
    return { ...(await issueSummary(request, chosen)), chosen };
  }

  @Query(() => CredentialBatchConnection, { description: '发证批次列表 batches, newest first' })
  @Allow('CITY_BUREAU', 'ASSOCIATION')
  credentialBatches(@Args(() => PageArgs) page: PageArgs, @Ctx() request: Request): Promise<Page<CredentialBatchType>> {
    return batchPage(request, page);
  }

  @Query(() => CredentialBatchType, { nullable: true, description: '一个发证批次 one batch; null when absent' })
  @Allow('CITY_BUREAU', 'ASSOCIATION')
  credentialBatch(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<CredentialBatchType | undefined> {
    return findBatch(request, keyOf('CredentialBatch', id));
  }

  @Mutation(() => CredentialBatchPayload, {
    description:
      '批量发证，至多 1000 人，后台办理；同一幂等键只办一次 issue certificates to at most 1,000 workers, in the background; the same key gives the same batch',
  })
  @Allow('ASSOCIATION')
  async issueCredentials(
    @Arg('input', () => IssueCredentialsInput, { description: '发证 order' }) input: IssueCredentialsInput,
    @Ctx() request: Request,
  ): Promise<Partial<CredentialBatchPayload>> {
    return { batch: await findBatch(request, await issueCredentials(request, input)) };
  }

  @FieldResolver(() => RegionType, {
    nullable: true,
    description: '县(市、区)，来源为县区时 county, when it is for a county',
  })
  county(@Root() batch: CredentialBatchType, @Ctx() request: Request): Promise<RegionType | undefined> | undefined {
    return batch.countyCode ? loadRegion(request, batch.countyCode) : undefined;
  }

  @FieldResolver(() => CredentialBatchRowConnection, { description: '批次各行 the workers of the batch, in order' })
  rows(
    @Root() batch: CredentialBatchType,
    @Arg('outcome', () => IssueOutcome, { nullable: true, description: '结果 of this outcome alone' })
    outcome: IssueOutcome | undefined,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() request: Request,
  ): Promise<Page<CredentialBatchRow>> {
    return batchRowPage(request, batch.id, outcome, page);
  }
}

@Resolver(() => IssuePreview)
export class IssuePreviewResolver {
  @FieldResolver(() => IssueCandidateConnection, {
    description: '发证对象，可发者在前 those chosen, who can be issued to first',
  })
  candidates(
    @Root() preview: IssuePreview,
    @Arg('filter', () => IssueCandidateFilter, { nullable: true, description: '筛选 filter' })
    filter: IssueCandidateFilter | undefined,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() request: Request,
  ): Promise<Page<IssueCandidate>> {
    return candidatePage(request, preview.chosen, filter ?? {}, page);
  }
}

@Resolver(() => IssueCandidate)
export class IssueCandidateResolver {
  @FieldResolver(() => WorkerType, { description: '服务员 worker' })
  worker(@Root() candidate: IssueCandidate, @Ctx() request: Request): Promise<WorkerType | undefined> {
    return loadWorker(request, candidate.workerId);
  }
}

@Resolver(() => CredentialBatchRow)
export class CredentialBatchRowResolver {
  @FieldResolver(() => WorkerType, { description: '服务员 worker' })
  worker(@Root() row: CredentialBatchRow, @Ctx() request: Request): Promise<WorkerType | undefined> {
    return loadWorker(request, row.workerId);
  }

  @FieldResolver(() => CredentialType, { nullable: true, description: '家政服务证 the certificate issued' })
  credential(
    @Root() row: CredentialBatchRow,
    @Ctx() request: Request,
  ): Promise<CredentialType | undefined> | undefined {
    return row.credentialId ? loadCredential(request, row.credentialId) : undefined;
  }
}

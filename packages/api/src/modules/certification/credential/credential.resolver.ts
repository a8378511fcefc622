import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { loadWorker, WorkerType } from '../../roster/worker/index.js';
import { CredentialAction } from './credential.enum.js';
import { CredentialFilter, CredentialOrder } from './credential.input.js';
import { credentialPage, findCredential, loadEditions } from './credential.read.js';
import { CredentialAllowedAction, CredentialConnection, CredentialEdition, CredentialType } from './credential.type.js';
import { credentialWorkflow } from './credential.workflow.js';
import { loadRevocations } from './revocation.read.js';
import { RevocationType } from './revocation.type.js';

@Resolver(() => CredentialType)
export class CredentialResolver {
  @Query(() => CredentialConnection, { description: '家政服务证列表 certificates whose holders the viewer sees' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY', 'ANALYST')
  credentials(
    @Arg('filter', () => CredentialFilter, { nullable: true, description: '筛选 filter' })
    filter: CredentialFilter | undefined,
    @Arg('order', () => CredentialOrder, { nullable: true, description: '排序，默认最近发证 order' })
    order: CredentialOrder | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<CredentialType>> {
    return credentialPage(request, filter, order ?? 'NEWEST', page);
  }

  @Query(() => CredentialType, {
    nullable: true,
    description: '一本家政服务证 one certificate; null when absent or out of scope',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  credential(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<CredentialType | undefined> {
    return findCredential(request, keyOf('Credential', id));
  }

  @FieldResolver(() => WorkerType, { description: '持证人 holder' })
  worker(@Root() credential: CredentialType, @Ctx() request: Request): Promise<WorkerType | undefined> {
    return loadWorker(request, credential.workerId);
  }

  @FieldResolver(() => [CredentialEdition], { description: '各版次，现行版在前 editions, the current one first' })
  editions(@Root() credential: CredentialType, @Ctx() request: Request): Promise<CredentialEdition[]> {
    return loadEditions(request, credential.id);
  }

  @FieldResolver(() => [RevocationType], { description: '撤销办理，最近的在前 revocations, the newest first' })
  revocations(@Root() credential: CredentialType, @Ctx() request: Request): Promise<RevocationType[]> {
    return loadRevocations(request, credential.id);
  }

  @FieldResolver(() => [CredentialAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(@Root() credential: CredentialType, @Ctx() request: Request): ActionOption<CredentialAction>[] {
    return credentialWorkflow
      .options(credential, request.actor, todayOf(request))
      .filter((option): option is ActionOption<CredentialAction> => option.action in CredentialAction);
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  @Personal()
  timeline(
    @Root() credential: CredentialType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'Credential', credential.id, first);
  }
}

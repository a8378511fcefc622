import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type LookRow, looksAt, type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, Personal, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import { Look } from '../../roster/worker/index.js';
import { loadCredential } from './credential.read.js';
import { CredentialType } from './credential.type.js';
import { RevocationAction } from './revocation.enum.js';
import { DecideRevocationInput, ProposeRevocationInput, RevocationFilter } from './revocation.input.js';
import { findRevocation, revocationPage } from './revocation.read.js';
import { decideRevocation, proposeRevocation } from './revocation.service.js';
import {
  RevocationAllowedAction,
  RevocationConnection,
  RevocationEvidence,
  RevocationPayload,
  RevocationType,
} from './revocation.type.js';
import { revocationWorkflow } from './revocation.workflow.js';
import { loadEvidence, seesEvidence } from './revocation-evidence.js';

const payload = async (request: Request, command: Promise<string>): Promise<Partial<RevocationPayload>> => ({
  revocation: await findRevocation(request, await command),
});

@Resolver(() => RevocationType)
export class RevocationResolver {
  @Query(() => RevocationConnection, { description: '撤销办理列表 revocations that the viewer sees, newest first' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  revocations(
    @Arg('filter', () => RevocationFilter, { nullable: true, description: '筛选 filter' })
    filter: RevocationFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<RevocationType>> {
    return revocationPage(request, filter, page);
  }

  @Mutation(() => RevocationPayload, {
    description: '提议撤销；告知本人并开始申辩期 propose to revoke; the subject is told and the defence period begins',
  })
  @Allow('ASSOCIATION')
  proposeRevocation(
    @Arg('input', () => ProposeRevocationInput, { description: '提议 proposal' }) input: ProposeRevocationInput,
    @Ctx() request: Request,
  ): Promise<Partial<RevocationPayload>> {
    return payload(request, proposeRevocation(request, input));
  }

  @Mutation(() => RevocationPayload, { description: '办理撤销 defend, withdraw, decide, appeal, rule on an appeal' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  decideRevocation(
    @Arg('input', () => DecideRevocationInput, { description: '决定 decision' }) input: DecideRevocationInput,
    @Ctx() request: Request,
  ): Promise<Partial<RevocationPayload>> {
    return payload(request, decideRevocation(request, input));
  }

  @FieldResolver(() => CredentialType, { description: '家政服务证 certificate' })
  credential(@Root() revocation: RevocationType, @Ctx() request: Request): Promise<CredentialType | undefined> {
    return loadCredential(request, revocation.credentialId);
  }

  @FieldResolver(() => [RevocationAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(@Root() revocation: RevocationType, @Ctx() request: Request): ActionOption<RevocationAction>[] {
    return revocationWorkflow
      .options(revocation, request.actor, todayOf(request))
      .filter((option): option is ActionOption<RevocationAction> => option.action in RevocationAction);
  }

  @FieldResolver(() => [RevocationEvidence], { description: '证据附件，按环节 files handed in, stage by stage' })
  @Personal()
  evidenceFiles(@Root() revocation: RevocationType, @Ctx() request: Request): Promise<RevocationEvidence[]> {
    return loadEvidence(request, revocation);
  }

  @FieldResolver(() => [Look], {
    description:
      '谁打开过证据附件，最近的在前；不由其决定的人为空表 who opened them, newest first; none for who does not decide',
  })
  @Personal()
  async looks(@Root() revocation: RevocationType, @Ctx() request: Request): Promise<LookRow[]> {
    return seesEvidence(request, revocation) ? looksAt(request, 'Revocation', revocation.id) : [];
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  @Personal()
  timeline(
    @Root() revocation: RevocationType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'Revocation', revocation.id, first);
  }
}

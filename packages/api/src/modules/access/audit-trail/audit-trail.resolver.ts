import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { ForwardPageArgs } from '../../../kernel/schema-types.js';
import { auditPage } from './audit-entry.read.js';
import { AuditEntryConnection, type AuditEntryType } from './audit-entry.type.js';
import { AuditVerification } from './audit-verification.type.js';
import { verifyTrail } from './verifier.js';

@Resolver()
export class AuditTrailResolver {
  @Query(() => AuditEntryConnection, { description: '审计记录，最新的在前 the audit trail, newest first' })
  @Allow('AUDITOR')
  auditEntries(
    @Arg('action', () => String, { nullable: true, description: '动作 action' }) action: string | undefined,
    @Arg('subjectKind', () => String, { nullable: true, description: '对象种类 kind of record' })
    subjectKind: string | undefined,
    @Arg('from', () => DateScalar, { nullable: true, description: '自某日 from this day' }) from: string | undefined,
    @Arg('to', () => DateScalar, { nullable: true, description: '至某日（含） up to and with this day' })
    to: string | undefined,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() request: Request,
  ): Promise<Page<AuditEntryType>> {
    return auditPage(request, { action, subjectKind, from, to }, page);
  }

  @Query(() => AuditVerification, { description: '核验审计链 check the whole trail; takes a while on a long one' })
  @Allow('AUDITOR')
  auditVerification(@Ctx() request: Request): Promise<AuditVerification> {
    return verifyTrail(request.em, request.clock, request.auditKey);
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { IssueCandidate } from '../credential/index.js';
import { remindAgencies } from './reminder.service.js';
import { RemindAgenciesInput, RemindAgenciesPayload } from './reminder.type.js';
import { loadRemindedOn } from './uncertified.read.js';

@Resolver(() => IssueCandidate)
export class ReminderResolver {
  @Mutation(() => RemindAgenciesPayload, {
    description:
      '催办：通知未持证服务员的在职机构，每家一条 remind the agencies of workers without a certificate, each in one notice',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU')
  remindAgencies(
    @Arg('input', () => RemindAgenciesInput, { description: '催办谁 whom to remind of' }) input: RemindAgenciesInput,
    @Ctx() request: Request,
  ): Promise<Partial<RemindAgenciesPayload>> {
    return remindAgencies(request, input);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: '最近催办日期 day on which an agency was last reminded of the worker; null: never',
  })
  remindedOn(@Root() candidate: IssueCandidate, @Ctx() request: Request): Promise<string | undefined> {
    return loadRemindedOn(request, candidate.workerId);
  }
}

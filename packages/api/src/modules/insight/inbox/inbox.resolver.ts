import { Arg, Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { inboxGroups, inboxPage } from './inbox.read.js';
import { Inbox, InboxConnection, type InboxItem, InboxKind } from './inbox.type.js';

@Resolver(() => Inbox)
export class InboxResolver {
  @Query(() => Inbox, { description: '待办 what awaits the viewer' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'EVALUATOR', 'AGENCY', 'DEPARTMENT')
  async inbox(@Ctx() request: Request): Promise<Inbox> {
    const groups = await inboxGroups(request);
    const sum = (of: 'count' | 'overdue') => groups.reduce((total, group) => total + group[of], 0);
    return { groups, total: sum('count'), overdue: sum('overdue') };
  }

  @FieldResolver(() => InboxConnection, {
    description: '逐件 one by one: the most overdue first, then what is due next',
  })
  items(
    @Arg('kind', () => InboxKind, { nullable: true, description: '类型 only of this kind' }) kind:
      | InboxKind
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: '取前几条，至多 200 how many' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: '在此位置之后 after this cursor' }) after:
      | string
      | undefined,
    @Ctx() request: Request,
  ): Promise<Page<InboxItem>> {
    return inboxPage(request, kind, first, after);
  }
}

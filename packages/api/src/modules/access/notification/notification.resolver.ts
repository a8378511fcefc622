import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Role } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload, ForwardPageArgs } from '../../../kernel/schema-types.js';
import { markRead, notificationPage, unreadNotifications } from './notification.js';
import { type Notification, NotificationConnection, NotificationKind } from './notification.type.js';

/** Whoever works on records; an analyst and an auditor are told nothing. */
const told: Role[] = ['CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'EVALUATOR', 'AGENCY', 'DEPARTMENT', 'ADMIN'];

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: '我的通知，最新的在前 what the viewer was told, newest first' })
  @Allow(...told)
  notifications(
    @Arg('unread', () => Boolean, { defaultValue: false, description: '只看未读 unread ones only' }) unread: boolean,
    @Arg('kinds', () => [NotificationKind], { nullable: true, description: '类别之一 any of these kinds' })
    kinds: NotificationKind[] | undefined,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() request: Request,
  ): Promise<Page<Notification>> {
    return notificationPage(request, { unread, kinds }, page);
  }

  @Query(() => Int, { description: '未读通知数 how many notifications are unread' })
  @Allow(...told)
  unreadNotifications(@Ctx() request: Request): Promise<number> {
    return unreadNotifications(request);
  }

  @Mutation(() => DonePayload, { description: '标为已读；不指明即全部 mark as read; all of them when none is named' })
  @Allow(...told)
  async markNotificationsRead(
    @Arg('notification', () => ID, { nullable: true, description: '通知 notification' }) id: string | undefined,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await markRead(request, id ?? undefined);
    return { done: true };
  }
}

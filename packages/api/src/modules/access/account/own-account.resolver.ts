import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AllowOwnAccount } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload } from '../../../kernel/schema-types.js';
import { sessionsOf } from '../session/index.js';
import { platformNames, viewerOf } from './account.read.js';
import { SecondFactorPayload, Session, ViewerPayload } from './account.type.js';
import { changePassword, confirmSecondFactor, endOwnSession, startSecondFactor } from './own-account.service.js';

/** The account page: open to every account, and the only thing open while its duties are not done. */
@Resolver()
export class OwnAccountResolver {
  @Query(() => [Session], { description: '我的登录会话，最近的在前 the own sessions, latest first' })
  @AllowOwnAccount()
  async mySessions(@Ctx() request: Request): Promise<Session[]> {
    const sessions = await sessionsOf(request.em, request.clock, request.actor.id!);
    return sessions.map((session) => ({ ...session, current: session.id === request.actor.sessionId }));
  }

  @Mutation(() => DonePayload, { description: '结束会话 end one of the own sessions' })
  @AllowOwnAccount()
  async endSession(
    @Arg('id', () => ID, { description: '会话 session' }) id: string,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await endOwnSession(request, id);
    return { done: true };
  }

  @Mutation(() => ViewerPayload, {
    description: '修改密码，其他会话随即结束 change the own password; other sessions end',
  })
  @AllowOwnAccount()
  async changePassword(
    @Arg('current', () => String, { description: '当前密码 current password' }) current: string,
    @Arg('next', () => String, { description: '新密码，至少 12 个字符 new password, at least 12 characters' })
    next: string,
    @Ctx() request: Request,
  ): Promise<Partial<ViewerPayload>> {
    await changePassword(request, current, next);
    return { viewer: await viewerOf(request) };
  }

  @Mutation(() => SecondFactorPayload, {
    description: '开始设置动态口令 start to set up the second factor: a secret for the authenticator',
  })
  @AllowOwnAccount()
  async startSecondFactor(@Ctx() request: Request): Promise<Partial<SecondFactorPayload>> {
    return { secret: await startSecondFactor(request, (await platformNames(request.em)).platformName.zh) };
  }

  @Mutation(() => ViewerPayload, { description: '确认动态口令 prove the secret with its first code' })
  @AllowOwnAccount()
  async confirmSecondFactor(
    @Arg('code', () => String, { description: '动态口令，6 位 code of six digits' }) code: string,
    @Ctx() request: Request,
  ): Promise<Partial<ViewerPayload>> {
    await confirmSecondFactor(request, code);
    return { viewer: await viewerOf(request) };
  }
}

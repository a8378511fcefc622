import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { AllowPublic } from '../../../kernel/access-rule.js';
import { publicActor } from '../../../kernel/actor.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload } from '../../../kernel/schema-types.js';
import { endSession } from '../session/index.js';
import { SignInInput } from './account.input.js';
import { viewerOf } from './account.read.js';
import { SignInPayload, Viewer } from './account.type.js';
import { signIn, signInToDemo } from './sign-in.service.js';

@Resolver()
export class SessionResolver {
  @Query(() => Viewer, { nullable: true, description: '当前用户，未登录为空 the signed-in account; null for visitors' })
  @AllowPublic()
  async viewer(@Ctx() request: Request): Promise<Viewer | null> {
    return request.actor.role === 'PUBLIC' ? null : viewerOf(request);
  }

  @Mutation(() => SignInPayload, {
    description:
      '登录 sign in; where a second factor is set up and no code was given, it is asked for and no session opens',
  })
  @AllowPublic()
  async signIn(
    @Arg('input', () => SignInInput, { description: '登录名、密码、动态口令 credentials' }) input: SignInInput,
    @Ctx() request: Request,
  ): Promise<Partial<SignInPayload>> {
    const actor = await signIn(request, input);
    if (!actor) return { secondFactorRequired: true };
    request.actor = actor;
    return { viewer: await viewerOf(request), secondFactorRequired: false };
  }

  @Mutation(() => SignInPayload, { description: '演示登录 sign in to a demo account; refused in production' })
  @AllowPublic()
  async demoSignIn(
    @Arg('login', () => String, { description: '登录名 login' }) login: string,
    @Ctx() request: Request,
  ): Promise<Partial<SignInPayload>> {
    request.actor = await signInToDemo(request, login);
    return { viewer: await viewerOf(request), secondFactorRequired: false };
  }

  @Mutation(() => DonePayload, { description: '退出 end the session' })
  @AllowPublic()
  async signOut(@Ctx() request: Request): Promise<Partial<DonePayload>> {
    const { id, sessionId } = request.actor;
    if (id && sessionId) await endSession(request.em, id, sessionId);
    request.setSessionToken(undefined);
    request.actor = publicActor;
    return { done: true };
  }
}

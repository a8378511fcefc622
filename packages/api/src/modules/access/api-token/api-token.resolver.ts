import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { DonePayload } from '../../../kernel/schema-types.js';
import { createApiToken, revokeApiToken, tokensOf } from './api-token.service.js';
import { ApiToken, ApiTokenPayload } from './api-token.type.js';

@Resolver()
export class ApiTokenResolver {
  @Query(() => [ApiToken], { description: '我的令牌，最新的在前 the own tokens, newest first' })
  @Allow('ANALYST')
  apiTokens(@Ctx() request: Request): Promise<ApiToken[]> {
    return tokensOf(request.em, request.actor.id!);
  }

  @Mutation(() => ApiTokenPayload, { description: '新建令牌 create a token; its secret is shown once' })
  @Allow('ANALYST')
  createApiToken(
    @Arg('name', () => String, { description: '用途 what it is for' }) name: string,
    @Arg('expiresOn', () => DateScalar, { description: '有效期至，不超过一年 last day, within one year' })
    expiresOn: string,
    @Ctx() request: Request,
  ): Promise<Partial<ApiTokenPayload>> {
    return createApiToken(request, name, expiresOn);
  }

  @Mutation(() => DonePayload, { description: '作废令牌 revoke a token at once' })
  @Allow('ANALYST')
  async revokeApiToken(
    @Arg('id', () => ID, { description: '令牌 token' }) id: string,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await revokeApiToken(request, id);
    return { done: true };
  }
}

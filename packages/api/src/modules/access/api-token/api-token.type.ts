import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { UserError } from '../../../kernel/schema-types.js';

@ObjectType({ description: '访问令牌 key of an analyst’s programme; reads only' })
export class ApiToken {
  @Field(() => ID, { description: '令牌标识 id of the token, not the secret' })
  @Extensions({ ownId: true })
  id!: string;
  @Field(() => String, { description: '用途名称 what it is for' }) name!: string;
  @Field(() => [String], { description: '权限 what it may do: read' }) scopes!: string[];
  @Field(() => Date, { description: '创建时间 created at' }) createdAt!: Date;
  @Field(() => DateScalar, { description: '有效期至（含当日） last day on which it is good' }) expiresOn!: string;
  @Field(() => Date, { nullable: true, description: '最近使用 last used at, to the minute' }) lastUsedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: '作废时间 revoked at' }) revokedAt!: Date | null;
}

@ObjectType({ description: '新建令牌的结果 result of creating a token' })
export class ApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: '令牌 token' }) token?: ApiToken | undefined;
  @Field(() => String, { nullable: true, description: '令牌原文，只显示这一次 the secret, shown this once' })
  secret?: string | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

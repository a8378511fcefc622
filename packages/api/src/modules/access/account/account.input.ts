import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../../kernel/actor.js';
import { Personal, RoleEnum } from '../../../kernel/schema-types.js';

@InputType({ description: '登录 sign-in' })
export class SignInInput {
  @Field(() => String, { description: '登录名 login' }) login!: string;
  @Field(() => String, { description: '密码 password' }) password!: string;
  @Field(() => String, { nullable: true, description: '动态口令，已设者须填 code of the second factor' }) code?: string;
}

@InputType({ description: '账号事项 facts of an account' })
export class AccountInput {
  @Field(() => String, { description: '登录名：字母开头，3 至 32 位字母、数字、点、横线 login' }) login!: string;
  @Field(() => String, { description: '姓名 display name' }) displayName!: string;
  @Field(() => RoleEnum, { description: '角色 role' }) role!: Role;
  @Field(() => String, { nullable: true, description: '县区代码，仅县级商务局 code of the county' }) county?: string;
  @Field(() => ID, { nullable: true, description: '机构，仅家政机构 agency' }) agency?: string;
  @Field(() => String, { nullable: true, description: '参加单位，仅参加单位 department' }) department?: string;
}

@InputType({ description: '账号筛选 filter of accounts; absent conditions do not narrow' })
export class AccountFilter {
  @Field(() => String, { nullable: true, description: '登录名或姓名 part of login or name' })
  @Personal()
  search?: string;
  @Field(() => [RoleEnum], { nullable: true, description: '角色之一 any of these roles' }) roles?: Role[];
  @Field(() => String, {
    nullable: true,
    description: '县区代码；含该县机构的账号 code of the county: its office, and the agencies there',
  })
  county?: string;
  @Field(() => Boolean, { nullable: true, description: '已停用 disabled' }) disabled?: boolean;
}

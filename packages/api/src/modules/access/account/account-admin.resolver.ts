import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { ForwardPageArgs } from '../../../kernel/schema-types.js';
import { AccountFilter, AccountInput } from './account.input.js';
import { accountPage, findAccount } from './account.read.js';
import { AccountConnection, AccountPayload, type AccountType } from './account.type.js';
import {
  changeAccount,
  createAccount,
  disableAccount,
  type OneTimeAccess,
  resetPassword,
} from './account-admin.service.js';
import { departments } from './account-binding.js';

const accountArgument = { description: '账号 account' };
const versionArgument = { description: '所见版本 version seen' };

@Resolver()
export class AccountAdminResolver {
  @Query(() => AccountConnection, { description: '账号列表 accounts, by login' })
  @Allow('ADMIN')
  accounts(
    @Arg('filter', () => AccountFilter, { nullable: true, description: '筛选 filter' })
    filter: AccountFilter | undefined,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() request: Request,
  ): Promise<Page<AccountType>> {
    return accountPage(request, filter ?? {}, page);
  }

  @Query(() => [String], { description: '参加单位名单，供设置账号 departments that an account can belong to' })
  @Allow('ADMIN')
  departments(): readonly string[] {
    return departments;
  }

  @Mutation(() => AccountPayload, { description: '新建账号 create an account with a one-time password' })
  @Allow('ADMIN')
  async createAccount(
    @Arg('input', () => AccountInput, { description: '账号事项 facts' }) input: AccountInput,
    @Ctx() request: Request,
  ): Promise<Partial<AccountPayload>> {
    return handedOver(request, await createAccount(request, input));
  }

  @Mutation(() => AccountPayload, {
    description: '修改账号，角色变更自下一次请求生效 change an account; a new role holds from its next request',
  })
  @Allow('ADMIN')
  async changeAccount(
    @Arg('account', () => ID, accountArgument) account: string,
    @Arg('input', () => AccountInput, { description: '账号事项 facts' }) input: AccountInput,
    @Arg('expectedVersion', () => Int, versionArgument) expectedVersion: number,
    @Ctx() request: Request,
  ): Promise<Partial<AccountPayload>> {
    const id = await changeAccount(request, account, input, expectedVersion);
    return { account: await findAccount(request.em, id) };
  }

  @Mutation(() => AccountPayload, { description: '停用或启用账号 disable an account, or open it again' })
  @Allow('ADMIN')
  async disableAccount(
    @Arg('account', () => ID, accountArgument) account: string,
    @Arg('disabled', () => Boolean, { description: '停用 disable' }) disabled: boolean,
    @Arg('expectedVersion', () => Int, versionArgument) expectedVersion: number,
    @Ctx() request: Request,
  ): Promise<Partial<AccountPayload>> {
    const id = await disableAccount(request, account, disabled, expectedVersion);
    return { account: await findAccount(request.em, id) };
  }

  @Mutation(() => AccountPayload, {
    description: '重置密码和动态口令 give a new one-time password; second factor, lock and sessions go',
  })
  @Allow('ADMIN')
  async resetPassword(
    @Arg('account', () => ID, accountArgument) account: string,
    @Ctx() request: Request,
  ): Promise<Partial<AccountPayload>> {
    return handedOver(request, await resetPassword(request, account));
  }
}

async function handedOver(request: Request, access: OneTimeAccess): Promise<Partial<AccountPayload>> {
  return {
    account: await findAccount(request.em, access.id),
    oneTimePassword: access.password,
    oneTimePasswordUntil: access.until,
  };
}

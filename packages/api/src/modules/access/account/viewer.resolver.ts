import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AllowPublic, AllowSignedIn, operationsFor } from '../../../kernel/access-rule.js';
import { type Role, roles } from '../../../kernel/actor.js';
import { today } from '../../../kernel/clock.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { RoleEnum } from '../../../kernel/schema-types.js';
import { rows, sql } from '../../../kernel/sql.js';
import { loadRegion, RegionType } from '../../roster/region/index.js';
import { platformNames } from './account.read.js';
import { AccountType, PublicSettings, Viewer } from './account.type.js';
import { demoAccounts } from './demo-account.js';

@Resolver(() => PublicSettings)
export class PublicSettingsResolver {
  @Query(() => PublicSettings, { description: '公开设置 what the sign-in page needs' })
  @AllowPublic()
  async publicSettings(@Ctx() request: Request): Promise<PublicSettings> {
    const open = request.demo
      ? await rows(request.em, sql<{ login: string }>`select login from account where not disabled`)
      : [];
    const logins = new Set(open.map((account) => account.login));
    return {
      ...(await platformNames(request.em)),
      demo: request.demo,
      demoAccounts: demoAccounts.filter((account) => logins.has(account.login)),
      now: request.clock.now(),
    };
  }

  @FieldResolver(() => DateScalar, { description: '今天（北京时间） today in Asia/Shanghai' })
  today(@Ctx() request: Request): string {
    return today(request.clock);
  }
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver(() => [String], {
    description: '可用操作 operations that the role may call, by the names of their fields',
  })
  operations(@Root() viewer: Viewer): string[] {
    return operationsFor(viewer.role);
  }

  @Query(() => [RoleEnum], { description: '可用此操作的角色 roles that may call an operation' })
  @AllowSignedIn()
  operationRoles(@Arg('operation', () => String, { description: '操作 name of the field' }) operation: string): Role[] {
    return roles.filter((role) => operationsFor(role).includes(operation));
  }

  @FieldResolver(() => RegionType, { nullable: true, description: '所属县(市、区) county' })
  county(@Root() viewer: Viewer, @Ctx() request: Request): Promise<RegionType | undefined> | undefined {
    return viewer.account.countyCode ? loadRegion(request, viewer.account.countyCode) : undefined;
  }
}

@Resolver(() => AccountType)
export class AccountRegionResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: '所属县(市、区) county' })
  county(@Root() account: AccountType, @Ctx() request: Request): Promise<RegionType | undefined> | undefined {
    return account.countyCode ? loadRegion(request, account.countyCode) : undefined;
  }
}

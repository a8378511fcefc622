import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Request } from '../../../kernel/request.js';
import { AccountType, Viewer } from '../../access/account/index.js';
import { loadAgencyName } from './agency.read.js';
import { AgencyName } from './agency.type.js';

const description = '所属机构，仅家政机构 agency, role AGENCY only';

@Resolver(() => AccountType)
export class AgencyOfAccountResolver {
  @FieldResolver(() => AgencyName, { nullable: true, description })
  agency(@Root() account: AccountType, @Ctx() request: Request): Promise<AgencyName | undefined> | undefined {
    return account.agencyId ? loadAgencyName(request, account.agencyId) : undefined;
  }
}

@Resolver(() => Viewer)
export class AgencyOfViewerResolver {
  @FieldResolver(() => AgencyName, { nullable: true, description })
  agency(@Root() viewer: Viewer, @Ctx() request: Request): Promise<AgencyName | undefined> | undefined {
    return viewer.account.agencyId ? loadAgencyName(request, viewer.account.agencyId) : undefined;
  }
}

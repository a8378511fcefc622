import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Request } from '../../../kernel/request.js';
import { CredentialType } from '../credential/index.js';
import { loadTrust } from './trust.read.js';
import { TrustType } from './trust.type.js';

@Resolver(() => CredentialType)
export class TrustOfCredentialResolver {
  @FieldResolver(() => TrustType, { description: '放心码 what a scan of the current card answers today' })
  trust(@Root() credential: CredentialType, @Ctx() request: Request): Promise<TrustType> {
    return loadTrust(request, credential.id);
  }
}

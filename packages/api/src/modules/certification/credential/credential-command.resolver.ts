import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { CancelCredentialInput, CorrectCancellationInput, ReplaceCredentialInput } from './credential.input.js';
import { findCredential } from './credential.read.js';
import { cancelCredential, correctCancellation, replaceCredential } from './credential.service.js';
import { CredentialPayload } from './credential.type.js';

const payload = async (request: Request, command: Promise<string>): Promise<Partial<CredentialPayload>> => ({
  credential: await findCredential(request, await command),
});

@Resolver()
export class CredentialCommandResolver {
  @Mutation(() => CredentialPayload, {
    description: '换发：遗失、损坏、改名；旧版即失效 replace: a new edition under the same number, the old one says so',
  })
  @Allow('ASSOCIATION')
  replaceCredential(
    @Arg('input', () => ReplaceCredentialInput, { description: '换发 order' }) input: ReplaceCredentialInput,
    @Ctx() request: Request,
  ): Promise<Partial<CredentialPayload>> {
    return payload(request, replaceCredential(request, input));
  }

  @Mutation(() => CredentialPayload, { description: '注销 cancel a certificate' })
  @Allow('ASSOCIATION')
  cancelCredential(
    @Arg('input', () => CancelCredentialInput, { description: '注销 cancellation' }) input: CancelCredentialInput,
    @Ctx() request: Request,
  ): Promise<Partial<CredentialPayload>> {
    return payload(request, cancelCredential(request, input));
  }

  @Mutation(() => CredentialPayload, { description: '更正注销 take back a cancellation made by mistake' })
  @Allow('ASSOCIATION')
  correctCancellation(
    @Arg('input', () => CorrectCancellationInput, { description: '更正 correction' }) input: CorrectCancellationInput,
    @Ctx() request: Request,
  ): Promise<Partial<CredentialPayload>> {
    return payload(request, correctCancellation(request, input));
  }
}

import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { AllowSignedIn } from '../kernel/access-rule.js';
import { readGlobalId } from '../kernel/global-id.js';
import { nodeFinder } from '../kernel/node-finder.js';
import type { Request } from '../kernel/request.js';
import { Node } from '../kernel/schema-types.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: '按标识取记录；不存在或不在范围内为空 a record by its id; null when absent or out of scope',
  })
  @AllowSignedIn()
  async node(
    @Arg('id', () => ID, { description: '标识 opaque id' }) id: string,
    @Ctx() request: Request,
  ): Promise<object | null> {
    const read = request.actor.role === 'ANALYST' ? undefined : readGlobalId(id);
    const found = read && (await nodeFinder(read.type, read.key)?.(request, read.key));
    return found ? { ...found, __typename: read.type } : null;
  }
}

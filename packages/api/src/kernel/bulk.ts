import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { DomainError, invalid } from './errors.js';
import { TextType, UserError } from './schema-types.js';
import type { Text } from './text.js';

export interface BulkOutcome {
  done: number;
  refused: { id: string; title: string; message: Text }[];
}

const MOST = 5_000;

/** One decision on many records, each in its own transaction: what is refused is told one by one, the rest stands. */
export async function bulk(
  ids: string[],
  decide: (id: string) => Promise<unknown>,
  titleOf: (id: string) => Promise<string>,
): Promise<BulkOutcome> {
  if (ids.length > MOST)
    throw invalid(
      'ids',
      `一次最多办理 ${MOST} 项，请缩小范围。`,
      `At most ${MOST} records at a time. Narrow the selection.`,
    );
  const outcome: BulkOutcome = { done: 0, refused: [] };
  for (const id of new Set(ids)) {
    try {
      await decide(id);
      outcome.done += 1;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'FORBIDDEN') throw error;
      outcome.refused.push({ id, title: await titleOf(id), message: error.text });
    }
  }
  return outcome;
}

@ObjectType('BulkRefusal', { description: '未办的一项 one record that was refused' })
export class BulkRefusal {
  @Field(() => ID, { description: '标识 id' }) @Extensions({ ownId: true }) id!: string;
  @Field(() => String, { description: '名称 name of the record' }) title!: string;
  @Field(() => TextType, { description: '原因 why' }) message!: TextType;
}

@ObjectType('BulkOutcome', { description: '批量办理结果 outcome of a bulk decision' })
export class BulkOutcomeType {
  @Field(() => Int, { description: '已办数 how many were done' }) done!: number;
  @Field(() => [BulkRefusal], { description: '未办各项 those refused, each with its reason' }) refused!: BulkRefusal[];
  @Field(() => [UserError], { description: '未成原因 why nothing was done' }) userErrors!: UserError[];
}

import { Field, ObjectType } from 'type-graphql';
import { TrustCause, TrustVerdict } from './trust.enum.js';
import type { Trust } from './trust.rule.js';

@ObjectType('Trust', {
  description: '放心码 what a scan of the current card answers today, worked out when it is asked',
})
export class TrustType implements Trust {
  @Field(() => TrustVerdict, { description: '结果 answer' }) verdict!: TrustVerdict;
  @Field(() => [TrustCause], { description: '原因，最重的在前，绿码为空 causes, the gravest first; none for green' })
  causes!: TrustCause[];
}

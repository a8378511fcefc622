import { Field, Int, ObjectType } from 'type-graphql';
import { TextType } from '../../../kernel/schema-types.js';

@ObjectType({ description: '审计链核验 whether the trail is as it was sealed' })
export class AuditVerification {
  @Field(() => Date, { description: '核验时间 checked at' }) at!: Date;
  @Field(() => Boolean, { description: '完好 nothing was touched' }) intact!: boolean;
  @Field(() => Int, { description: '已核验条数 entries checked, up to the first bad one' }) entries!: number;
  @Field(() => TextType, {
    nullable: true,
    description: '第一处异常 the first entry or seal that is not as it was sealed',
  })
  firstBad?: TextType | undefined;
  @Field(() => String, {
    nullable: true,
    description: '末端哈希，可另行抄存备查 hash of the last seal, to be noted elsewhere',
  })
  head?: string | undefined;
}

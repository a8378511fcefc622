import { Field, ID, InputType, Int } from 'type-graphql';
import { RevocationAction, RevocationCause, RevocationState } from './revocation.enum.js';

@InputType({ description: '撤销筛选 filter of revocations; absent conditions do not narrow' })
export class RevocationFilter {
  @Field(() => [RevocationState], { nullable: true, description: '状态之一 any of these states' })
  states?: RevocationState[];
  @Field(() => String, { nullable: true, description: '县区代码 code of the county that keeps the holder today' })
  county?: string;
}

@InputType({ description: '提议撤销家政服务证 proposal to revoke a certificate' })
export class ProposeRevocationInput {
  @Field(() => ID, { description: '家政服务证 certificate' }) credential!: string;
  @Field(() => RevocationCause, { description: '撤销原因 cause' }) cause!: RevocationCause;
  @Field(() => String, { description: '事实与理由，告知本人 facts and grounds; the subject is told' }) grounds!: string;
  @Field(() => String, { description: '证据 evidence' }) evidence!: string;
  @Field(() => [ID], {
    nullable: true,
    description: '证据附件，至多 10 个 uploads that prove it: PDF or pictures, at most 10',
  })
  files?: string[];
  @Field(() => Int, { description: '所见证书版本 version of the certificate seen' }) expectedVersion!: number;
}

@InputType({ description: '办理撤销 a step in a revocation' })
export class DecideRevocationInput {
  @Field(() => ID, { description: '撤销 revocation' }) revocation!: string;
  @Field(() => RevocationAction, { description: '动作 action' }) action!: RevocationAction;
  @Field(() => String, {
    description: '理由；申辩或申诉时为本人陈述 reason; what the subject says, to defend or appeal',
  })
  reason!: string;
  @Field(() => [ID], {
    nullable: true,
    description: '随申辩或申诉提交的证据附件，至多 10 个 uploads handed in with a defence or an appeal, at most 10',
  })
  files?: string[];
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

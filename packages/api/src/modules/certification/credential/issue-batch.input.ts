import { Field, ID, InputType } from 'type-graphql';
import { IssueObstacle } from './issue-obstacle.js';

@InputType({ description: '发证对象：三选一 whom to issue to: exactly one of the three' })
export class IssueSourceInput {
  @Field(() => [ID], { nullable: true, description: '服务员，至多 1000 名 workers, at most 1,000' }) workers?: string[];
  @Field(() => ID, { nullable: true, description: '培训班次：考试合格者 training session: all who passed in it' })
  session?: string;
  @Field(() => String, {
    nullable: true,
    description:
      '县区代码：已合格而未持证者 code of a county: all who passed and hold none; only the eligible are issued',
  })
  county?: string;
}

@InputType({ description: '发证预览筛选 filter of a preview; absent conditions do not narrow' })
export class IssueCandidateFilter {
  @Field(() => Boolean, { nullable: true, description: '可以发证 can be issued' }) eligible?: boolean;
  @Field(() => IssueObstacle, { nullable: true, description: '有此原因 refused for this reason, perhaps among others' })
  obstacle?: IssueObstacle;
}

@InputType({ description: '批量发证 an order to issue certificates' })
export class IssueCredentialsInput {
  @Field(() => IssueSourceInput, { description: '发证对象 whom to issue to' }) source!: IssueSourceInput;
  @Field(() => String, {
    description: '幂等键：同一键只办一次 idempotency key: the same key gives the same batch, once',
  })
  idempotencyKey!: string;
}

import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../kernel/schema-types.js';
import { UncertifiedFilter } from './coverage.type.js';

@InputType({
  description:
    '催办持证：名单中选定的服务员，或名单全部 remind the agencies of the workers chosen on the list, or of all on it',
})
export class RemindAgenciesInput {
  @Field(() => UncertifiedFilter, { nullable: true, description: '名单的筛选 filter of the list' })
  filter?: UncertifiedFilter;
  @Field(() => [ID], {
    nullable: true,
    description:
      '选定的服务员，至多 5000 名；空为名单全部 workers chosen, at most 5,000; absent: all that match the filter',
  })
  @ArrayMaxSize(5_000)
  workers?: string[];
}

@ObjectType({ description: '催办结果 what came of reminding agencies' })
export class RemindAgenciesPayload {
  @Field(() => Int, { description: '已催办机构数 agencies told now' }) agenciesTold!: number;
  @Field(() => Int, { description: '涉及服务员数 workers of whom they were told, each person once' })
  workersTold!: number;
  @Field(() => Int, {
    description: '近期已催办、不再通知的机构数 agencies not told again, since they were told recently',
  })
  agenciesToldRecently!: number;
  @Field(() => Int, { description: '催办间隔天数 days within which an agency is not told again' }) withinDays!: number;
  @Field(() => Int, { description: '没有在职机构的服务员数 workers whom no agency employs' }) withoutAgency!: number;
  @Field(() => Int, {
    description:
      '机构无事可办的服务员数：只待发证，或须主管部门处理 workers for whom an agency can do nothing: only to be issued, or for an office to decide',
  })
  notForAgencies!: number;
  @Field(() => [UserError], { description: '未成原因 why nothing was done' }) userErrors!: UserError[];
}

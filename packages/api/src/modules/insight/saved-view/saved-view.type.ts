import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../../kernel/schema-types.js';
import { ListName } from '../list-name.js';

@ObjectType({ description: '常用视图 a filter of a list that the account keeps under a name' })
export class SavedView {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ListName, { description: '名录 the list' }) list!: ListName;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => String, { description: '查询参数 query string of the list, as in its address' }) query!: string;
}

@ObjectType({ description: '保存视图的结果 result of keeping a view' })
export class SavedViewPayload {
  @Field(() => SavedView, { nullable: true, description: '视图 view' }) view?: SavedView | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Extensions, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '搜索结果 a record that matches what was typed' })
export class SearchHit {
  @Field(() => String, { description: '类型 type of the record: Worker, Agency or Region' }) kind!: string;
  @Field(() => ID, { description: '记录标识 id of the record' }) @Extensions({ ownId: true }) id!: string;
  @Field(() => String, { description: '名称 name' }) title!: string;
  @Field(() => String, { nullable: true, description: '说明 number, and the agency of a worker' }) detail!:
    | string
    | null;
  @Field(() => String, { description: '页面路径 path of its page' }) path!: string;
}

/** A hit as it was found: the code of its place instead of the place. */
export interface SearchHitRow extends SearchHit {
  regionCode: string;
}

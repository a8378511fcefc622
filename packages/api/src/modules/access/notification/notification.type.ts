import { Field, ObjectType } from 'type-graphql';
import { connectionOf, Node, TextType } from '../../../kernel/schema-types.js';

@ObjectType({ implements: Node, description: '通知 what the platform told an account or an office' })
export class Notification extends Node {
  @Field(() => String, { description: '种类 kind of notice, for programs' }) topic!: string;
  @Field(() => TextType, { description: '内容 what it says' }) text!: TextType;
  @Field(() => String, { nullable: true, description: '页面 page that it leads to' }) path!: string | null;
  @Field(() => Date, { description: '时间 when' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: '已读时间 read at; by any account of the office' })
  readAt!: Date | null;
}

export const NotificationConnection = connectionOf(Notification, 'Notification', '通知');

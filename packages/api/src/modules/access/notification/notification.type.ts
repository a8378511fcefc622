import { Field, ObjectType } from 'type-graphql';
import { connectionOf, describeEnum, Node, TextType } from '../../../kernel/schema-types.js';

export const NotificationKind = describeEnum('NotificationKind', '通知类别 what a notification is about', {
  AGENCY: '机构 agency',
  WORKER: '服务员 worker',
  EMPLOYMENT: '从业关系 employment',
  IMPORT: '导入 import of a roster',
  TRAINING: '培训 training',
  CREDENTIAL: '家政服务证 certificate',
  PLATFORM: '平台运行 running of the platform',
});
export type NotificationKind = keyof typeof NotificationKind;

@ObjectType({ implements: Node, description: '通知 what the platform told an account or an office' })
export class Notification extends Node {
  @Field(() => NotificationKind, { description: '类别 what it is about' }) kind!: NotificationKind;
  @Field(() => String, { description: '种类 kind of notice, for programs' }) topic!: string;
  @Field(() => TextType, { description: '内容 what it says' }) text!: TextType;
  @Field(() => String, { nullable: true, description: '页面 page that it leads to' }) path!: string | null;
  @Field(() => Date, { description: '时间 when' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: '已读时间 read at; by any account of the office' })
  readAt!: Date | null;
}

export const NotificationConnection = connectionOf(Notification, 'Notification', '通知');

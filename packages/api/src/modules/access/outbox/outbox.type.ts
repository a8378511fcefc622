import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, describeEnum, UserError } from '../../../kernel/schema-types.js';

export const DeliveryState = describeEnum('DeliveryState', '投递状态 what became of a message', {
  SCHEDULED: '未到时间 not due yet',
  WAITING: '待投递 is next, or waits behind an earlier message of its subject',
  RETRYING: '重试中 was not taken; is sent again after a while',
  NOT_CONNECTED: '未发送：无网关 not sent: no gateway or receiver is set',
  PAUSED: '暂停投递 held back: an administrator has paused the receiver',
  DEAD: '投递失败 was refused, or not taken for days; an administrator decides',
  DELIVERED: '已投递 delivered',
  DROPPED: '已作废 dropped before it was delivered',
});
export type DeliveryState = keyof typeof DeliveryState;

@ObjectType('OutboxMessage', { description: '待发消息 a message on its way out; what it says is not shown' })
export class OutboxMessageType {
  @Field(() => ID, { description: '消息标识，接收端据此去重 id by which receivers know a repetition' })
  @Extensions({ ownId: true })
  id!: string;
  @Field(() => String, { description: '主题 topic' }) topic!: string;
  @Field(() => String, { description: '去向 destination' }) destination!: string;
  @Field(() => String, { description: '对象种类 kind of record that it tells of' }) subjectKind!: string;
  @Field(() => String, { nullable: true, description: '对象编号 number of that record' }) subjectNumber!: string | null;
  @Field(() => DeliveryState, { description: '投递状态 state' }) state!: DeliveryState;
  @Field(() => Int, { description: '已尝试次数 attempts so far' }) attempts!: number;
  @Field(() => String, { nullable: true, description: '最近一次失败原因 why the last attempt failed' })
  failure!: string | null;
  @Field(() => Date, { description: '产生时间 when it was put into the outbox' }) createdAt!: Date;
  @Field(() => Date, { nullable: true, description: '下次投递时间 next attempt, while it waits' }) nextAt!: Date | null;
  @Field(() => Date, { nullable: true, description: '办结时间 delivered or dropped at' }) settledAt!: Date | null;
}

@ObjectType({ description: '消息分组 messages of one topic to one destination in one state' })
export class OutboxGroup {
  @Field(() => String, { description: '主题 topic' }) topic!: string;
  @Field(() => String, { description: '去向 destination' }) destination!: string;
  @Field(() => DeliveryState, { description: '投递状态 state' }) state!: DeliveryState;
  @Field(() => Int, { description: '条数 how many' }) count!: number;
}

export const OutboxMessageConnection = connectionOf(OutboxMessageType, 'OutboxMessage', '待发消息');

@ObjectType('Receiver', { description: '接收端 web service of a department that takes signed messages' })
export class ReceiverType {
  @Field(() => String, { description: '单位名称 name by which messages are addressed' }) name!: string;
  @Field(() => String, { description: '地址 URL' }) url!: string;
  @Field(() => Int, { description: '应答时限（秒） seconds it may take to answer' }) answerSeconds!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  @Field(() => Date, { nullable: true, description: '暂停时间；暂停期间消息等待 paused at; its messages wait' })
  pausedAt!: Date | null;
  @Field(() => Int, { description: '等待投递 messages that wait for it' }) waiting!: number;
  @Field(() => Int, { description: '投递失败 dead letters to it' }) dead!: number;
}

@ObjectType({ description: '设置接收端的结果 result of setting a receiver' })
export class ReceiverPayload {
  @Field(() => ReceiverType, { nullable: true, description: '接收端 receiver' }) receiver?: ReceiverType | undefined;
  @Field(() => String, {
    nullable: true,
    description: '签名密钥，只显示这一次 secret that signs the messages, shown this once; null when it was kept',
  })
  secret?: string | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '发送测试消息的结果 result of sending a test message' })
export class ReceiverTestPayload {
  @Field(() => ID, { nullable: true, description: '消息标识 id of the message' })
  @Extensions({ ownId: true })
  message?: string | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '批量重新投递的结果 result of sending dead letters again' })
export class DeadLettersPayload {
  @Field(() => Int, { nullable: true, description: '条数 how many are sent again' }) retried?: number | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { DeliveryState } from './outbox.type.js';

@InputType({ description: '待发消息筛选 filter of messages; absent conditions do not narrow' })
export class OutboxFilter {
  @Field(() => [DeliveryState], { nullable: true, description: '状态之一 any of these states' })
  states?: DeliveryState[];
  @Field(() => String, { nullable: true, description: '主题 topic' }) topic?: string;
  @Field(() => String, { nullable: true, description: '去向 destination' }) destination?: string;
  @Field(() => ID, { nullable: true, description: '消息标识 id of one message' }) message?: string;
}

@InputType({ description: '设置接收端 where messages to a department go' })
export class ReceiverInput {
  @Field(() => String, { description: '单位名称 name by which messages are addressed' }) name!: string;
  @Field(() => String, { description: '地址；生产环境须为 https URL; https in production' }) url!: string;
  @Field(() => Int, {
    nullable: true,
    description: '应答时限，1 至 60 秒，默认 10 seconds it may take to answer, 1 to 60; 10 when absent',
  })
  answerSeconds?: number | null;
  @Field(() => Boolean, { nullable: true, description: '换发签名密钥 replace the secret of a known receiver' })
  newSecret?: boolean | null;
}

@InputType({ description: '批量重新投递 send dead letters again, those named or all of a topic and destination' })
export class DeadLettersInput {
  @Field(() => [ID], {
    nullable: true,
    description: '消息；不指明即全部符合的 messages; all that fit when none are named',
  })
  messages?: string[] | null;
  @Field(() => String, { nullable: true, description: '主题 topic' }) topic?: string | null;
  @Field(() => String, { nullable: true, description: '去向 destination' }) destination?: string | null;
  @Field(() => String, { description: '理由 reason' }) reason!: string;
}

@InputType({ description: '处理投递失败的消息 decide on a dead letter' })
export class DeadLetterInput {
  @Field(() => ID, { description: '消息 message' }) message!: string;
  @Field(() => String, { description: '理由 reason' }) reason!: string;
}

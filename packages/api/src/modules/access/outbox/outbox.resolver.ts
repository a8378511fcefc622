import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload, ForwardPageArgs } from '../../../kernel/schema-types.js';
import { DeadLetterInput, DeadLettersInput, OutboxFilter, ReceiverInput } from './outbox.input.js';
import { outboxGroups, outboxPage, receivers } from './outbox.read.js';
import { dropDeadLetter, retryDeadLetter, retryDeadLetters } from './outbox.service.js';
import {
  DeadLettersPayload,
  OutboxGroup,
  OutboxMessageConnection,
  type OutboxMessageType,
  ReceiverPayload,
  ReceiverTestPayload,
  ReceiverType,
} from './outbox.type.js';
import { changeReceiver, pauseReceiver, removeReceiver, testReceiver } from './receiver.service.js';

@Resolver()
export class OutboxResolver {
  @Query(() => OutboxMessageConnection, { description: '待发消息，最新的在前 the outbox, newest first' })
  @Allow('ADMIN')
  outboxMessages(
    @Arg('filter', () => OutboxFilter, { nullable: true, description: '筛选 filter' }) filter: OutboxFilter | undefined,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() request: Request,
  ): Promise<Page<OutboxMessageType>> {
    return outboxPage(request, filter ?? {}, page);
  }

  @Query(() => [OutboxGroup], { description: '待发消息分组 messages by topic, destination and state' })
  @Allow('ADMIN')
  outboxGroups(@Ctx() request: Request): Promise<OutboxGroup[]> {
    return outboxGroups(request);
  }

  @Query(() => [ReceiverType], { description: '接收端 receivers of signed messages' })
  @Allow('ADMIN')
  receivers(@Ctx() request: Request): Promise<ReceiverType[]> {
    return receivers(request);
  }

  @Mutation(() => ReceiverPayload, { description: '设置接收端 set a receiver; a new secret is shown once' })
  @Allow('ADMIN')
  async setReceiver(
    @Arg('input', () => ReceiverInput, { description: '接收端 receiver' }) input: ReceiverInput,
    @Ctx() request: Request,
  ): Promise<Partial<ReceiverPayload>> {
    const secret = await changeReceiver(request, input);
    const known = await receivers(request);
    return { receiver: known.find(({ name }) => name === input.name.trim()), secret };
  }

  @Mutation(() => DonePayload, { description: '移除接收端 remove a receiver; its messages wait' })
  @Allow('ADMIN')
  async removeReceiver(
    @Arg('name', () => String, { description: '单位名称 name' }) name: string,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await removeReceiver(request, name);
    return { done: true };
  }

  @Mutation(() => DonePayload, {
    description: '暂停或恢复接收端，暂停期间消息等待 pause a receiver or resume it; while paused its messages wait',
  })
  @Allow('ADMIN')
  async pauseReceiver(
    @Arg('name', () => String, { description: '单位名称 name' }) name: string,
    @Arg('paused', () => Boolean, { description: '暂停 pause' }) paused: boolean,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await pauseReceiver(request, name, paused);
    return { done: true };
  }

  @Mutation(() => ReceiverTestPayload, {
    description: '发送测试消息，结果见待发消息 send a test message; what became of it stands in the outbox',
  })
  @Allow('ADMIN')
  async testReceiver(
    @Arg('name', () => String, { description: '单位名称 name' }) name: string,
    @Ctx() request: Request,
  ): Promise<Partial<ReceiverTestPayload>> {
    return { message: await testReceiver(request, name) };
  }

  @Mutation(() => DeadLettersPayload, { description: '批量重新投递 send dead letters again' })
  @Allow('ADMIN')
  async retryDeadLetters(
    @Arg('input', () => DeadLettersInput, { description: '哪些消息 which ones' }) input: DeadLettersInput,
    @Ctx() request: Request,
  ): Promise<Partial<DeadLettersPayload>> {
    return { retried: await retryDeadLetters(request, input) };
  }

  @Mutation(() => DonePayload, { description: '重新投递 send a dead letter again' })
  @Allow('ADMIN')
  async retryDeadLetter(
    @Arg('input', () => DeadLetterInput, { description: '决定 decision' }) input: DeadLetterInput,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await retryDeadLetter(request, input);
    return { done: true };
  }

  @Mutation(() => DonePayload, {
    description: '作废投递失败的消息 give a dead letter up; later ones of its subject go out',
  })
  @Allow('ADMIN')
  async dropDeadLetter(
    @Arg('input', () => DeadLetterInput, { description: '决定 decision' }) input: DeadLetterInput,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await dropDeadLetter(request, input);
    return { done: true };
  }
}

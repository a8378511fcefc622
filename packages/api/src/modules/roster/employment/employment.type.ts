import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { AgencyName, type AgencyState } from '../agency/index.js';
import { RegionType } from '../region/index.js';
import { ContractKind, EmploymentAction, EmploymentSide, EmploymentState } from './employment.enum.js';
import type { EmploymentStanding } from './employment.workflow.js';

@ObjectType({ description: '服务员简称 a worker by number and name' })
export class WorkerName {
  @Field(() => ID, { description: '服务员标识 id of the worker' }) @Extensions({ idOf: 'Worker' }) id!: string;
  @Field(() => String, { description: '服务员编号 business number' }) @Personal() number!: string;
  @Field(() => String, { description: '姓名 name' }) @Personal() name!: string;
}

@ObjectType({ description: '可办动作 what the viewer can do with the employment now' })
export class EmploymentAllowedAction {
  @Field(() => EmploymentAction, { description: '动作 action' }) action!: EmploymentAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('Employment', {
  implements: Node,
  description: '从业关系 a dated interval that binds a worker and an agency; history is never overwritten',
})
export class EmploymentType extends Node implements EmploymentStanding {
  @Field(() => ContractKind, { description: '合同类型 kind of contract' }) contractKind!: ContractKind;
  @Field(() => EmploymentState, { description: '状态 state' }) state!: EmploymentState;
  @Field(() => DateScalar, { description: '起始日期 first day' }) startedOn!: string;
  @Field(() => DateScalar, { nullable: true, description: '解除日期 last day' }) endedOn!: string | null;
  @Field(() => String, { nullable: true, description: '解除或谢绝理由 why it ended' }) @Personal() endReason!:
    | string
    | null;
  @Field(() => EmploymentSide, { description: '提出方 the side that started it' }) startedBy!: EmploymentSide;
  @Field(() => Boolean, { description: '同时有多份服务协议 one of several service agreements that run side by side' })
  flagged!: boolean;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  @Field(() => WorkerName, { description: '服务员 worker' }) worker!: WorkerName;
  @Field(() => AgencyName, { description: '机构 agency' }) agency!: AgencyName;
  @Field(() => RegionType, { description: '建立时机构所在县(市、区) county of the agency when it began' })
  county!: RegionType;
  endingBy!: EmploymentSide | null;
  workerState!: string;
  agencyState!: AgencyState;
  scopeKeys!: string[];
}

export const EmploymentConnection = connectionOf(EmploymentType, 'Employment', '从业关系');

@ObjectType({ description: '从业关系办理结果 result of a command on an employment' })
export class EmploymentPayload {
  @Field(() => EmploymentType, { nullable: true, description: '从业关系 employment' }) employment?:
    | EmploymentType
    | undefined;
  @Field(() => String, {
    nullable: true,
    description:
      '请服务员确认的一次性链接路径，只在此时显示 path of the one-time page where the worker answers; shown this once',
  })
  confirmationPath?: string | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({
  description: '待服务员答复的从业关系（公开页） what a one-time link asks the worker; nothing more is told',
})
export class EmploymentOffer {
  @Field(() => String, { description: '机构名称 name of the agency' }) agencyName!: string;
  @Field(() => String, { description: '隐去名字的姓名 masked name of the worker, 张*' })
  @Personal()
  workerName!: string;
  @Field(() => ContractKind, { description: '合同类型 kind of contract' }) contractKind!: ContractKind;
  @Field(() => DateScalar, { description: '起始日期 first day' }) startedOn!: string;
  @Field(() => Boolean, { description: '问的是解除 it asks about an end, not about a beginning' }) ending!: boolean;
  @Field(() => DateScalar, { nullable: true, description: '拟解除日期 the last day, when it asks about an end' })
  endingOn!: string | null;
  @Field(() => Date, { description: '链接有效至 the link is valid until' }) expiresAt!: Date;
}

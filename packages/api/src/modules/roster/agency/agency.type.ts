import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { RegionType } from '../region/index.js';
import {
  AgencyAction,
  AgencyKind,
  AgencyLack,
  AgencyState,
  OnlineChannel,
  Platform,
  ServiceLine,
} from './agency.enum.js';
import type { AgencyStanding } from './agency.workflow.js';

@ObjectType({ description: '机构简称 an agency by name' })
export class AgencyName {
  @Field(() => ID, { description: '机构标识 id of the agency' }) @Extensions({ idOf: 'Agency' }) id!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
}

@ObjectType({ description: '平台注册 registration on a platform of a higher authority' })
export class PlatformRegistration {
  @Field(() => Platform, { description: '平台 platform' }) platform!: Platform;
  @Field(() => String, {
    nullable: true,
    description: '注册号；名册未填则空 number; null when a roster did not tell it',
  })
  number!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: '注册日期；名册未填则空 registered on; null when a roster did not tell it',
  })
  registeredOn!: string | null;
  @Field(() => Boolean, { description: '有效 active' }) active!: boolean;
}

@ObjectType({ description: '可办动作 what the viewer can do with the agency now' })
export class AgencyAllowedAction {
  @Field(() => AgencyAction, { description: '动作 action' }) action!: AgencyAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('Agency', { implements: Node, description: '家政机构 domestic-service agency' })
export class AgencyType extends Node implements AgencyStanding {
  @Field(() => String, { description: '机构编号 business number, for life' }) number!: string;
  @Field(() => String, { description: '统一社会信用代码 unified social credit code, GB 32100' }) creditCode!: string;
  @Field(() => Boolean, { description: '信用代码存疑 fails its check digit, as early pilot codes do' })
  creditCodeDoubtful!: boolean;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => AgencyKind, { description: '类型 kind' }) kind!: AgencyKind;
  @Field(() => AgencyState, { description: '状态 state' }) state!: AgencyState;
  @Field(() => String, { nullable: true, description: '状态理由 reason of the state' }) @Personal() stateReason!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: '法定代表人 legal representative' })
  @Personal()
  legalRepresentative!: string | null;
  @Field(() => String, { nullable: true, description: '电话（隐去中间） phone, masked' }) @Personal() phoneMasked!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: '地址 address' }) @Personal() address!: string | null;
  @Field(() => [ServiceLine], { description: '服务工种 service lines' }) serviceLines!: ServiceLine[];
  @Field(() => [OnlineChannel], { description: '线上渠道 online channels' }) onlineChannels!: OnlineChannel[];
  @Field(() => [PlatformRegistration], { description: '平台注册 platform registrations' })
  platformRegistrations!: PlatformRegistration[];
  @Field(() => String, { nullable: true, description: '投保情况 insurance held' }) insurance!: string | null;
  @Field(() => [AgencyLack], { description: '缺项 what is missing' }) lacks!: AgencyLack[];
  @Field(() => Int, { description: '服务员人数 workers in a current employment' }) workerCount!: number;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '登记时间 registered at' }) createdAt!: Date;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  @Field(() => RegionType, { description: '县(市、区) county' }) county!: RegionType;
  @Field(() => RegionType, { nullable: true, description: '镇街 town' }) town!: RegionType | null;
  @Field(() => AgencyName, { nullable: true, description: '总部 headquarters' }) headquarters!: AgencyName | null;
  @Field(() => [AgencyName], { description: '分支机构 branches' }) branches!: AgencyName[];
  creditCodeAccepted!: boolean;
  scopeKeys!: string[];
}

export const AgencyConnection = connectionOf(AgencyType, 'Agency', '机构');

@ObjectType({ description: '机构办理结果 result of a command on an agency' })
export class AgencyPayload {
  @Field(() => AgencyType, { nullable: true, description: '机构 agency' }) agency?: AgencyType | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import { AgencyName, ServiceLine } from '../agency/index.js';
import { EmploymentType } from '../employment/index.js';
import { RegionType } from '../region/index.js';
import { ConsentKind, IdentityMethod, IdKind, Sex, WorkerAction, WorkerLack, WorkerState } from './worker.enum.js';
import type { WorkerStanding } from './worker.workflow.js';

@ObjectType({ description: '人证合一核验 the person was compared with the paper' })
export class IdentityCheck {
  @Field(() => Date, { description: '时间 when' }) at!: Date;
  @Field(() => IdentityMethod, { description: '方式 method' }) method!: IdentityMethod;
  @Field(() => String, { description: '核验人 by whom' }) @Personal() by!: string;
}

@ObjectType({ description: '健康证 health certificate, valid one year' })
export class HealthCertificate {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => DateScalar, { description: '发证日期 issued on' }) issuedOn!: string;
  @Field(() => DateScalar, { description: '有效期至 last day on which it is valid' }) expiresOn!: string;
  @Field(() => String, { nullable: true, description: '发证机构 issuer' }) issuer!: string | null;
  @Field(() => Boolean, { description: '已过期 expired' }) expired!: boolean;
}

@ObjectType({ description: '诚信记录 entry of the integrity record' })
export class IntegrityEntry {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => DateScalar, { description: '日期 day' }) on!: string;
  @Field(() => Boolean, { description: '良好 good' }) good!: boolean;
  @Field(() => String, { description: '来源 source' }) @Personal() source!: string;
  @Field(() => String, { description: '内容 what happened' }) @Personal() summary!: string;
}

@ObjectType({ description: '培训记录 a completed training' })
export class TrainingEntry {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: '完成日期，名册没有写明的为空 completed on; null where a roster tells of a training without its date',
  })
  completedOn!: string | null;
  @Field(() => String, { description: '课程 course' }) course!: string;
  @Field(() => Int, { description: '学时 hours' }) hours!: number;
  @Field(() => String, { nullable: true, description: '培训机构 provider' }) provider!: string | null;
}

@ObjectType({ description: '授权 consent of the worker' })
export class Consent {
  @Field(() => ConsentKind, { description: '类型 kind' }) kind!: ConsentKind;
  @Field(() => DateScalar, { description: '签署日期 given on' }) givenOn!: string;
  @Field(() => Date, { nullable: true, description: '撤回时间 withdrawn at' }) withdrawnAt!: Date | null;
  id!: string;
}

@ObjectType({ description: '查看记录 a look at a masked field' })
export class Look {
  @Field(() => Date, { description: '时间 when' }) at!: Date;
  @Field(() => String, { description: '查看人 who' }) actorName!: string;
  @Field(() => String, { description: '字段 which field' }) field!: string;
  @Field(() => String, { description: '用途 for what purpose' }) purpose!: string;
}

@ObjectType({ description: '可办动作 what the viewer can do with the worker now' })
export class WorkerAllowedAction {
  @Field(() => WorkerAction, { description: '动作 action' }) action!: WorkerAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType('Worker', {
  implements: Node,
  description: '家政服务员 domestic-service worker; one person is one worker across the city',
})
export class WorkerType extends Node implements WorkerStanding {
  @Field(() => String, { description: '服务员编号 business number, for life' }) @Personal() number!: string;
  @Field(() => String, { description: '姓名 name' }) @Personal() name!: string;
  @Field(() => Sex, { description: '性别 sex' }) sex!: Sex;
  @Field(() => Int, { description: '出生年份 year of birth' }) birthYear!: number;
  @Field(() => IdKind, { description: '证件类型 kind of identity paper' }) idKind!: IdKind;
  @Field(() => String, { nullable: true, description: '电话（隐去中间） phone, masked' }) @Personal() phoneMasked!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: '住址（隐去门牌） address, masked' }) @Personal() addressMasked!:
    | string
    | null;
  @Field(() => WorkerState, { description: '状态 state' }) state!: WorkerState;
  @Field(() => String, { nullable: true, description: '状态理由 reason of the state' }) @Personal() stateReason!:
    | string
    | null;
  @Field(() => [ServiceLine], { description: '服务工种 service lines' }) serviceLines!: ServiceLine[];
  @Field(() => [WorkerLack], { description: '缺项 what is missing' }) lacks!: WorkerLack[];
  @Field(() => Boolean, {
    description: '四类信息齐全 identity check, integrity record, health in date and training are all there',
  })
  complete!: boolean;
  @Field(() => Boolean, { description: '合同冲突 has a conflict of labour contracts' }) conflict!: boolean;
  @Field(() => DateScalar, { nullable: true, description: '健康证有效期至 last day of the newest health certificate' })
  healthExpiresOn!: string | null;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '登记时间 registered at' }) createdAt!: Date;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  @Field(() => RegionType, { description: '登记县(市、区) county that keeps the worker' }) county!: RegionType;
  @Field(() => RegionType, { nullable: true, description: '镇街 town' }) town!: RegionType | null;
  @Field(() => RegionType, { nullable: true, description: '居住县(市、区) county where the worker lives' })
  homeCounty!: RegionType | null;
  @Field(() => AgencyName, {
    nullable: true,
    description: '所在机构，劳动合同优先 agency of the current employment, a labour contract first',
  })
  agency!: AgencyName | null;
  @Field(() => [EmploymentType], { description: '从业关系，含历史 employments, past ones too, newest first' })
  employments!: EmploymentType[];
  @Field(() => IdentityCheck, { nullable: true, description: '人证合一核验 identity check' })
  identityCheck!: IdentityCheck | null;
  @Field(() => [HealthCertificate], { description: '健康证 health certificates, newest first' })
  healthCertificates!: HealthCertificate[];
  @Field(() => [IntegrityEntry], { description: '诚信记录 integrity record, newest first' })
  integrity!: IntegrityEntry[];
  @Field(() => [TrainingEntry], { description: '培训记录 trainings, newest first' }) trainings!: TrainingEntry[];
  @Field(() => [Consent], { description: '授权及撤回 consents and their withdrawal' }) consents!: Consent[];
  idHead!: string;
  idTail!: string;
  identityCheckedAt!: Date | null;
  currentEmployments!: number;
  dataConsent!: boolean;
  photoConsent!: boolean;
  kept!: boolean;
  scopeKeys!: string[];
}

export const WorkerConnection = connectionOf(WorkerType, 'Worker', '服务员');

@ObjectType({ description: '服务员办理结果 result of a command on a worker' })
export class WorkerPayload {
  @Field(() => WorkerType, { nullable: true, description: '服务员 worker' }) worker?: WorkerType | undefined;
  @Field(() => String, {
    nullable: true,
    description:
      '登记时提出从业关系的一次性确认链接路径 path of the page where the worker answers the offer made with the registration',
  })
  confirmationPath?: string | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '查看结果 the value of a masked field' })
export class RevealPayload {
  @Field(() => String, { nullable: true, description: '完整内容 the value' }) @Personal() value?: string | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

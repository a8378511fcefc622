import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { Personal } from '../../../kernel/schema-types.js';
import { ServiceLine } from '../agency/index.js';
import { ContractKind } from '../employment/index.js';
import { HealthFilter, IdKind, Sex, WorkerAction, WorkerLack, WorkerState } from './worker.enum.js';

@InputType({ description: '服务员筛选 filter of workers; absent conditions do not narrow' })
export class WorkerFilter {
  @Field(() => String, { nullable: true, description: '县区代码 code of the county' }) county?: string;
  @Field(() => String, {
    nullable: true,
    description: '镇街代码；NONE 即未登记镇街 code of the town; NONE: without one',
  })
  town?: string;
  @Field(() => ID, { nullable: true, description: '在职机构 agency of a current employment' }) agency?: string;
  @Field(() => [WorkerState], { nullable: true, description: '状态之一 any of these states' }) states?: WorkerState[];
  @Field(() => [WorkerLack], { nullable: true, description: '缺项之一 lacks any of these' }) lacks?: WorkerLack[];
  @Field(() => [ServiceLine], { nullable: true, description: '工种之一 works in any of these' })
  serviceLines?: ServiceLine[];
  @Field(() => HealthFilter, { nullable: true, description: '健康证 state of the health certificate' })
  health?: HealthFilter;
  @Field(() => Boolean, { nullable: true, description: '合同冲突 has a conflict of labour contracts' })
  conflict?: boolean;
  @Field(() => Boolean, { nullable: true, description: '四类信息齐全 the four kinds of information are complete' })
  complete?: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: '核验逾期 waits for the county longer than is allowed, as the census counts it',
  })
  overdue?: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      '姓名开头、拼音、首字母、证件后四位或编号 start of the name, pinyin, initials, last four of the ID, or number',
  })
  @Personal()
  search?: string;
  @Field(() => ID, { nullable: true, description: '导入批次 came in or changed with this import' }) batch?: string;
}

@InputType({ description: '服务员登记事项 facts of a worker; absent ones stay as they are, empty texts clear' })
export class WorkerFactsInput {
  @Field(() => String, { description: '姓名 name' }) name!: string;
  @Field(() => IdKind, { description: '证件类型 kind of identity paper' }) idKind!: IdKind;
  @Field(() => String, {
    nullable: true,
    description: '证件号码；登记时必填，修改时不填即不变 number of the paper; required to register',
  })
  idNumber?: string;
  @Field(() => Sex, { nullable: true, description: '性别；身份证自带 sex; follows from a resident ID' }) sex?: Sex;
  @Field(() => DateScalar, {
    nullable: true,
    description: '出生日期；身份证自带 birth date; follows from a resident ID',
  })
  birthDate?: string;
  @Field(() => String, { nullable: true, description: '电话 phone' }) phone?: string;
  @Field(() => String, { nullable: true, description: '住址 address' }) address?: string;
  @Field(() => String, {
    nullable: true,
    description: '县区代码；默认本县或机构所在县 county that keeps the worker; one’s own when absent',
  })
  county?: string;
  @Field(() => String, { nullable: true, description: '镇街代码 town' }) town?: string;
  @Field(() => String, { nullable: true, description: '居住县区代码 county where the worker lives' })
  homeCounty?: string;
  @Field(() => [ServiceLine], { nullable: true, description: '服务工种 service lines' }) serviceLines?: ServiceLine[];
  @Field(() => ID, {
    nullable: true,
    description:
      '登记时同时提出从业关系的机构；机构用户即本机构 agency that offers an employment at once, when registering',
  })
  agency?: string;
  @Field(() => ContractKind, {
    nullable: true,
    description: '所提合同类型；默认按机构类型 kind of contract offered; by the kind of agency when absent',
  })
  contractKind?: ContractKind;
  @Field(() => DateScalar, {
    nullable: true,
    description: '所提起始日期，默认今天 first day of the employment offered',
  })
  startedOn?: string;
}

@InputType({ description: '办理一名服务员 a decision on one worker' })
export class DecideWorkerInput {
  @Field(() => ID, { description: '服务员 worker' }) worker!: string;
  @Field(() => WorkerAction, { description: '动作 action' }) action!: WorkerAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
  @Field(() => Int, { description: '所见版本 version that the officer saw' }) expectedVersion!: number;
}

@InputType({
  description:
    '批量办理服务员：所列标识，或全部符合筛选者 a decision on many workers: the ids, or all that match the filter',
})
export class DecideWorkersInput {
  @Field(() => [ID], { nullable: true, description: '服务员标识 ids' }) ids?: string[];
  @Field(() => WorkerFilter, { nullable: true, description: '筛选 filter' }) filter?: WorkerFilter;
  @Field(() => WorkerAction, { description: '动作 action' }) action!: WorkerAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
}

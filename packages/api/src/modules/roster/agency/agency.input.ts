import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { Personal } from '../../../kernel/schema-types.js';
import {
  AgencyAction,
  AgencyKind,
  AgencyLack,
  AgencyState,
  OnlineChannel,
  Platform,
  ServiceLine,
} from './agency.enum.js';

@InputType({ description: '机构筛选 filter of agencies; absent conditions do not narrow' })
export class AgencyFilter {
  @Field(() => String, { nullable: true, description: '县区代码 code of the county' }) county?: string;
  @Field(() => String, {
    nullable: true,
    description: '镇街代码；NONE 即未登记镇街 code of the town; NONE: without one',
  })
  town?: string;
  @Field(() => [AgencyState], { nullable: true, description: '状态之一 any of these states' }) states?: AgencyState[];
  @Field(() => [AgencyKind], { nullable: true, description: '类型之一 any of these kinds' }) kinds?: AgencyKind[];
  @Field(() => [AgencyLack], { nullable: true, description: '缺项之一 lacks any of these' }) lacks?: AgencyLack[];
  @Field(() => [ServiceLine], { nullable: true, description: '工种之一 offers any of these' })
  serviceLines?: ServiceLine[];
  @Field(() => Boolean, {
    nullable: true,
    description: '核验逾期 waits for the county longer than is allowed',
  })
  overdue?: boolean;
  @Field(() => String, {
    nullable: true,
    description: '名称、拼音、信用代码或编号 name, pinyin, credit code or number',
  })
  @Personal()
  search?: string;
  @Field(() => ID, { nullable: true, description: '总部 branches of this headquarters' }) headquarters?: string;
  @Field(() => ID, { nullable: true, description: '导入批次 came in or changed with this import' }) batch?: string;
}

@InputType({ description: '平台注册 registration on a platform' })
export class PlatformRegistrationInput {
  @Field(() => Platform, { description: '平台 platform' }) platform!: Platform;
  @Field(() => String, {
    nullable: true,
    description: '注册号 number; may be absent only where the agency’s own registration has none yet',
  })
  number?: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: '注册日期 registered on; may be absent only where the agency’s own registration has none yet',
  })
  registeredOn?: string;
  @Field(() => Boolean, { description: '有效 active' }) active!: boolean;
}

@InputType({ description: '机构登记事项 facts of an agency; absent ones stay as they are, empty texts clear' })
export class AgencyFactsInput {
  @Field(() => String, { description: '统一社会信用代码 unified social credit code' }) creditCode!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => AgencyKind, { description: '类型 kind' }) kind!: AgencyKind;
  @Field(() => String, {
    nullable: true,
    description:
      '县区代码；县级用户即本县，登记后不变 county; a county officer’s own when absent; stays once registered',
  })
  county?: string;
  @Field(() => String, { nullable: true, description: '镇街代码 town' }) town?: string;
  @Field(() => String, { nullable: true, description: '法定代表人 legal representative' }) legalRepresentative?: string;
  @Field(() => String, { nullable: true, description: '电话 phone' }) phone?: string;
  @Field(() => String, { nullable: true, description: '地址 address' }) address?: string;
  @Field(() => [ServiceLine], { nullable: true, description: '服务工种 service lines' }) serviceLines?: ServiceLine[];
  @Field(() => ID, { nullable: true, description: '总部 headquarters, when this is a branch' }) headquarters?: string;
  @Field(() => [OnlineChannel], { nullable: true, description: '线上渠道 online channels' })
  onlineChannels?: OnlineChannel[];
  @Field(() => [PlatformRegistrationInput], { nullable: true, description: '平台注册 platform registrations' })
  platformRegistrations?: PlatformRegistrationInput[];
  @Field(() => String, { nullable: true, description: '投保情况 insurance held' }) insurance?: string;
}

@InputType({ description: '办理一家机构 a decision on one agency' })
export class DecideAgencyInput {
  @Field(() => ID, { description: '机构 agency' }) agency!: string;
  @Field(() => AgencyAction, { description: '动作 action' }) action!: AgencyAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
  @Field(() => Int, { description: '所见版本 version that the officer saw' }) expectedVersion!: number;
}

@InputType({
  description:
    '批量办理机构：所列标识，或全部符合筛选者 a decision on many agencies: the ids, or all that match the filter',
})
export class DecideAgenciesInput {
  @Field(() => [ID], { nullable: true, description: '机构标识 ids' }) ids?: string[];
  @Field(() => AgencyFilter, { nullable: true, description: '筛选 filter' }) filter?: AgencyFilter;
  @Field(() => AgencyAction, { description: '动作 action' }) action!: AgencyAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
}

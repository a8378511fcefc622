import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../../kernel/actor.js';
import { connectionOf, describeEnum, Node, RoleEnum, TextType, UserError } from '../../../kernel/schema-types.js';
import type { Duty } from '../session/index.js';

export const NavigationItem = describeEnum('NavigationItem', '导航 what an account finds in its menu', {
  INBOX: '待办 inbox',
  CITY_BOARD: '驾驶舱 city board',
  COUNTY_BOARD: '本县看板 county board',
  WORKERS: '服务员 workers',
  AGENCIES: '机构 agencies',
  EMPLOYMENTS: '从业关系 employments',
  IMPORTS: '导入 imports',
  CENSUS: '底数摸查 census',
  TRAINING: '培训班次 training sessions',
  COURSES: '课程 courses',
  TRAINING_INSTITUTIONS: '培训机构 training institutions',
  TRAINERS: '教师 trainers',
  CERTIFICATES: '家政服务证 certificates',
  CERTIFICATE_BATCHES: '发证批次 batches of certificates',
  REVIEWS: '年审 annual reviews',
  COVERAGE: '持证进度 coverage of certificates',
  UNCERTIFIED: '未持证 workers without a valid certificate',
  AGENCY_HOME: '首页 home of an agency',
  CATALOGUE: '数据目录 data catalogue',
  GRAPHIQL: '查询台 GraphiQL',
  STATISTICS: '统计 statistics',
  TOKENS: '令牌 API tokens',
  EXPORTS: '导出 exports',
  AUDIT_TRAIL: '审计链 audit trail',
  ACCOUNTS: '账号 accounts',
  SETTINGS: '设置 settings',
  OUTBOX: '消息投递 messages on their way out',
  RECEIVERS: '接收端 receivers of messages',
  NOTIFICATIONS: '通知 notifications',
});
export type NavigationItem = keyof typeof NavigationItem;

export const DutyEnum = describeEnum('Duty', '登录后须先办的事 what an account must do before anything else', {
  CHANGE_PASSWORD: '修改初始密码 replace the one-time password',
  SET_UP_SECOND_FACTOR: '设置动态口令 set up the second factor',
} satisfies Record<Duty, string>);

@ObjectType('Account', { implements: Node, description: '账号 account' })
export class AccountType extends Node {
  @Field(() => String, { description: '登录名 login' }) login!: string;
  @Field(() => String, { description: '姓名 display name' }) displayName!: string;
  @Field(() => RoleEnum, { description: '角色 role' }) role!: Role;
  @Field(() => String, { nullable: true, description: '参加单位 department, role DEPARTMENT only' }) department!:
    | string
    | null;
  @Field(() => Boolean, { description: '已停用 disabled' }) disabled!: boolean;
  @Field(() => Boolean, { description: '已设动态口令 second factor set up' }) secondFactor!: boolean;
  @Field(() => Date, { nullable: true, description: '最近登录 last sign-in' }) lastSignInAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description:
      '一次性密码有效期至；本人修改密码后为空 until when the one-time password can be used; null once it was replaced',
  })
  oneTimePasswordUntil!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: '一次性密码使用时间 when the one-time password opened its session; it opens no other',
  })
  oneTimePasswordUsedAt!: Date | null;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  countyCode!: string | null;
  agencyId!: string | null;
  mustChangePassword!: boolean;
}

@ObjectType({ description: '演示账号 account of demo mode' })
export class DemoAccount {
  @Field(() => String, { description: '登录名 login' }) login!: string;
  @Field(() => String, { description: '姓名 display name' }) displayName!: string;
  @Field(() => RoleEnum, { description: '角色 role' }) role!: Role;
  @Field(() => TextType, { description: '单位 office' }) office!: TextType;
}

@ObjectType({ description: '当前用户 the signed-in account and what it finds' })
export class Viewer {
  @Field(() => AccountType, { description: '账号 account' }) account!: AccountType;
  @Field(() => RoleEnum, { description: '角色 role' }) role!: Role;
  @Field(() => Boolean, { description: '演示模式 demo mode' }) demo!: boolean;
  @Field(() => [NavigationItem], { description: '导航 menu, in order' }) navigation!: NavigationItem[];
  @Field(() => [DutyEnum], { description: '须先办的事 duties' }) duties!: Duty[];
}

@ObjectType({ description: '登录结果 result of signing in' })
export class SignInPayload {
  @Field(() => Viewer, { nullable: true, description: '当前用户 viewer' }) viewer?: Viewer | undefined;
  @Field(() => Boolean, { description: '须输入动态口令 the second factor is asked for' })
  secondFactorRequired!: boolean;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '公开设置 what everybody may know of the installation' })
export class PublicSettings {
  @Field(() => TextType, { description: '平台名称 platform name' }) platformName!: TextType;
  @Field(() => TextType, { description: '城市名称 city name' }) cityName!: TextType;
  @Field(() => Boolean, { description: '演示模式 demo mode' }) demo!: boolean;
  @Field(() => [DemoAccount], { description: '演示账号 demo accounts; empty in production' })
  demoAccounts!: DemoAccount[];
  @Field(() => Date, { description: '服务器时间 server time' }) now!: Date;
}

export const AccountConnection = connectionOf(AccountType, 'Account', '账号');

@ObjectType({ description: '登录会话 one signed-in browser of the own account' })
export class Session {
  @Field(() => ID, { description: '会话标识 id of the session' }) @Extensions({ ownId: true }) id!: string;
  @Field(() => Boolean, { description: '当前会话 the one that asks' }) current!: boolean;
  @Field(() => Date, { description: '登录时间 signed in at' }) startedAt!: Date;
  @Field(() => Date, { description: '最近使用 last used at, to the minute' }) lastSeenAt!: Date;
  @Field(() => String, { description: '浏览器与系统 browser and system' }) device!: string;
}

@ObjectType({ description: '本人账号办理结果 result of a command on the own account' })
export class ViewerPayload {
  @Field(() => Viewer, { nullable: true, description: '当前用户 viewer' }) viewer?: Viewer | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '动态口令密钥，只显示这一次 secret of the second factor, shown this once' })
export class SecondFactorSecret {
  @Field(() => String, { description: '二维码内容 otpauth address, for a QR code' }) uri!: string;
  @Field(() => String, { description: '手工输入的密钥 secret to type in, base32' }) secret!: string;
}

@ObjectType({ description: '设置动态口令的结果 result of starting the second factor' })
export class SecondFactorPayload {
  @Field(() => SecondFactorSecret, { nullable: true, description: '密钥 secret' }) secret?:
    | SecondFactorSecret
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '账号办理结果 result of a command on an account' })
export class AccountPayload {
  @Field(() => AccountType, { nullable: true, description: '账号 account' }) account?: AccountType | undefined;
  @Field(() => String, {
    nullable: true,
    description: '一次性密码，只显示这一次，首次登录须修改 one-time password, shown this once',
  })
  oneTimePassword?: string | undefined;
  @Field(() => Date, { nullable: true, description: '一次性密码有效期至 until when it can be used' })
  oneTimePasswordUntil?: Date | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import {
  ArgsType,
  type ClassType,
  Extensions,
  Field,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import type { Role } from './actor.js';
import type { PageArgs as PageArguments } from './page.js';
import type { Text } from './text.js';

/** The enum object that GraphQL wants, of a list of names. */
export const enumOf = <const N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [K in N]: K };

const meanings = new Map<object, Record<string, string>>();

/** The Chinese name of an enum's value, as its description begins; the value itself when it is not one of the enum. */
export const chineseOf = (enumeration: object, value: string): string =>
  meanings.get(enumeration)?.[value]?.split(/[ ，；（]/)[0] ?? value;

/** The English name, which follows the Chinese one. */
export const englishOf = (enumeration: object, value: string): string =>
  meanings.get(enumeration)?.[value]?.replace(/^\S+ /, '') ?? value;

/** Registers an enum whose values each carry their Chinese and English meaning. */
export function describeEnum<const N extends string>(
  name: string,
  description: string,
  values: Record<N, string>,
): { [K in N]: K } {
  const object = enumOf(Object.keys(values) as N[]);
  meanings.set(object, values);
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(values).map(([value, meaning]) => [value, { description: meaning }]),
    ) as never,
  });
  return object;
}

/** Marks a field, argument or input field that shows or searches personal data 个人信息: analysts are refused it wherever it stands in a query. */
export const Personal = () => Extensions({ personal: true });

export const RoleEnum = describeEnum('Role', '角色 what an account may do; one account has one role', {
  CITY_BUREAU: '市商务局 city commerce bureau',
  COUNTY_BUREAU: '县(市、区)商务局 county commerce bureau',
  ASSOCIATION: '市家庭服务业协会 trade association',
  EVALUATOR: '第三方评价机构 third-party evaluator',
  AGENCY: '家政机构 domestic-service agency',
  DEPARTMENT: '参加单位 participating department',
  ANALYST: '数据分析 analyst, de-identified data only',
  AUDITOR: '审计员 auditor, the audit trail only',
  ADMIN: '系统管理员 administrator, accounts and settings only',
} satisfies Record<Role, string>);

@InterfaceType('Node', {
  description: '可按标识取得的记录 a record with an opaque id',
  autoRegisterImplementations: false,
  resolveType: (record: { __typename: string }) => record.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: '不透明标识 opaque id; business numbers are apart' })
  id!: string;
}

@ObjectType('Text', { description: '双语文字 a message in both languages' })
export class TextType implements Text {
  @Field(() => String, { description: '中文 Chinese' }) zh!: string;
  @Field(() => String, { description: '英文 English' }) en!: string;
}

@ObjectType({ description: '办理未成的原因 why a command was not carried out' })
export class UserError {
  @Field(() => String, { nullable: true, description: '输入项 the input field it concerns, dotted' }) field?:
    | string
    | undefined;
  @Field(() => String, { description: '代码 for programs: NOT_FOUND, CONFLICT, INVALID, TOO_MUCH or narrower' })
  code!: string;
  @Field(() => TextType, { description: '说明 what happened and what to do' }) message!: TextType;
}

@ObjectType({ description: '命令的结果 result of a command without a record' })
export class DonePayload {
  @Field(() => Boolean, { description: '已办 carried out' }) done!: boolean;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '分页信息 where a page stands in its list' })
export class PageInfo {
  @Field(() => Boolean, { description: '有下一页 more follow' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: '有上一页 more precede' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: '首条位置 cursor of the first' }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: '末条位置 cursor of the last' }) endCursor!: string | null;
}

/** The arguments of a list that is read forwards only. */
@ArgsType()
export class ForwardPageArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: '取前几条，至多 200 forwards: how many, at most 200' })
  first?: number;
  @Field(() => String, { nullable: true, description: '在此位置之后 after this cursor' }) after?: string;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: '取后几条，至多 200 backwards: how many' }) last?: number;
  @Field(() => String, { nullable: true, description: '在此位置之前 before this cursor' }) before?: string;
}

/** The connection type of a node type; one page of it with its count. */
export function connectionOf<N extends object>(node: ClassType<N>, name: string, chinese: string) {
  @ObjectType(`${name}Connection`, { description: `${chinese}列表 one page of a list` })
  abstract class Connection {
    @Field(() => [node], { description: '本页记录 the records of this page' }) nodes!: N[];
    @Field(() => PageInfo, { description: '分页信息 paging' }) pageInfo!: PageInfo;
    @Field(() => Int, { description: '总数 how many match the filter in the whole list' }) totalCount!: number;
  }
  return Connection;
}

@ObjectType('FieldChange', { description: '字段变更 what an act changed; personal values are left out' })
export class FieldChangeType {
  @Field(() => String, { description: '字段 field name' }) field!: string;
  @Field(() => String, { nullable: true, description: '原值 before' }) from?: string | null;
  @Field(() => String, { nullable: true, description: '新值 after' }) to?: string | null;
}

@ObjectType({ description: '办理经过 one act on a record' })
export class TimelineEntry {
  @Field(() => Date, { description: '时间 when' }) at!: Date;
  @Field(() => String, { description: '经办人 display name of the account' }) actorName!: string;
  @Field(() => String, { description: '动作 the action' }) action!: string;
  @Field(() => String, { nullable: true, description: '原状态 state before' }) from!: string | null;
  @Field(() => String, { nullable: true, description: '新状态 state after' }) to!: string | null;
  @Field(() => String, { nullable: true, description: '理由 reason given' }) @Personal() reason!: string | null;
  @Field(() => [FieldChangeType], { description: '变更 fields that changed' }) changes!: FieldChangeType[];
}

import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { describeEnum, TextType, UserError } from '../../../kernel/schema-types.js';

@ObjectType({ description: '设置的一个版本 one version of a setting' })
export class SettingVersion {
  @Field(() => String, { description: '值 value' }) value!: string;
  @Field(() => DateScalar, { description: '生效日期 holds from' }) effectiveFrom!: string;
  @Field(() => String, { description: '设置人 display name of who set it' }) setBy!: string;
  @Field(() => Date, { description: '设置时间 set at' }) setAt!: Date;
}

export const SettingKind = describeEnum('SettingKind', '设置的种类 what a setting holds', {
  NUMBER: '整数 a whole number',
  PHONE: '电话号码 a telephone number, or empty',
});
export type SettingKind = keyof typeof SettingKind;

@ObjectType({ description: '设置 what the city can change' })
export class Setting {
  @Field(() => String, { description: '键 key' }) key!: string;
  @Field(() => SettingKind, { description: '种类 kind' }) kind!: SettingKind;
  @Field(() => TextType, { description: '名称 name' }) name!: TextType;
  @Field(() => TextType, { description: '说明 what it governs' }) description!: TextType;
  @Field(() => String, { description: '现行值 value in force today' }) value!: string;
  @Field(() => TextType, { nullable: true, description: '单位 unit' }) unit?: TextType | undefined;
  @Field(() => DateScalar, {
    nullable: true,
    description: '现行值的生效日期，默认值为空 since when; empty for the default',
  })
  effectiveFrom?: string | undefined;
  @Field(() => Boolean, { description: '本人可修改 the actor may change it' }) changeable!: boolean;
  @Field(() => [SettingVersion], {
    description: '历次设置，含将生效的，最新的在前 versions, coming ones too, latest first',
  })
  history!: SettingVersion[];
}

@ObjectType({ description: '修改设置的结果 result of changing a setting' })
export class SettingPayload {
  @Field(() => Setting, { nullable: true, description: '设置 setting' }) setting?: Setting | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

@ObjectType({ description: '日历例外：放假的平日或上班的周末 a day that is not worked as its weekday says' })
export class CalendarDay {
  @Field(() => DateScalar, { description: '日期 day' }) day!: string;
  @Field(() => Boolean, { description: '上班 worked' }) working!: boolean;
  @Field(() => String, { description: '名称 name, such as 国庆节' }) name!: string;
  @Field(() => Boolean, { description: '本市所设，非国家公布 set by the city, not published by the state' })
  edited!: boolean;
}

@ObjectType({ description: '修改日历的结果 result of changing the calendar' })
export class CalendarDayPayload {
  @Field(() => CalendarDay, { nullable: true, description: '日期 day' }) day?: CalendarDay | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

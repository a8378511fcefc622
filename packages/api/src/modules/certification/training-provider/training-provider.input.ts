import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '培训机构登记 a training institution; without an id a new one' })
export class SaveTrainingInstitutionInput {
  @Field(() => ID, { nullable: true, description: '培训机构 institution' }) institution?: string;
  @Field(() => Int, { nullable: true, description: '所见版本，修改时必填 version seen, to change one' })
  expectedVersion?: number;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => String, { description: '县区代码 code of the county' }) county!: string;
  @Field(() => Boolean, { description: '在用 active: sessions can be planned with it' }) active!: boolean;
}

@InputType({ description: '教师登记 a trainer; without an id a new one' })
export class SaveTrainerInput {
  @Field(() => ID, { nullable: true, description: '教师 trainer' }) trainer?: string;
  @Field(() => Int, { nullable: true, description: '所见版本，修改时必填 version seen, to change one' })
  expectedVersion?: number;
  @Field(() => ID, { description: '所属培训机构 institution' }) institution!: string;
  @Field(() => String, { description: '姓名 name' }) name!: string;
  @Field(() => String, { nullable: true, description: '资质 qualification' }) qualification?: string;
  @Field(() => String, {
    nullable: true,
    description:
      '教师本人的协会账号；登记后不得录入自己所教班次的成绩 login of the trainer’s own account, which then enters no results of the own sessions',
  })
  login?: string;
  @Field(() => Boolean, { description: '在用 active' }) active!: boolean;
}

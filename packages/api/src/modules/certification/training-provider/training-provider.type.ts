import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node, Personal, UserError } from '../../../kernel/schema-types.js';

@ObjectType({ description: '培训机构简称 a training institution by name' })
export class TrainingInstitutionName {
  @Field(() => ID, { description: '标识 id of the institution' })
  @Extensions({ idOf: 'TrainingInstitution' })
  id!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
}

@ObjectType('Trainer', { implements: Node, description: '教师 a person who teaches sessions' })
export class TrainerType extends Node {
  @Field(() => String, { description: '姓名 name' }) @Personal() name!: string;
  @Field(() => String, { nullable: true, description: '资质 qualification' }) qualification!: string | null;
  @Field(() => Boolean, { description: '有本人账号 has an account of the own' }) hasAccount!: boolean;
  @Field(() => Boolean, { description: '在用 active' }) active!: boolean;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  institutionId!: string;
}

@ObjectType('TrainingInstitution', {
  implements: Node,
  description: '培训机构 a school, agency or centre that holds sessions',
})
export class TrainingInstitutionType extends Node {
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => Boolean, { description: '在用 active' }) active!: boolean;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  countyCode!: string;
}

export const TrainingInstitutionConnection = connectionOf(TrainingInstitutionType, 'TrainingInstitution', '培训机构');

@ObjectType({ description: '培训机构登记结果 result of a command on an institution or its trainers' })
export class TrainingInstitutionPayload {
  @Field(() => TrainingInstitutionType, { nullable: true, description: '培训机构 institution' }) institution?:
    | TrainingInstitutionType
    | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

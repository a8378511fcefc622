import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { AttachmentType } from '../../../kernel/attachment.type.js';
import { connectionOf, Node, Personal, TextType, UserError } from '../../../kernel/schema-types.js';
import type { Staged } from '../../../kernel/workflow.js';
import { ServiceLine } from '../../roster/agency/index.js';
import { CourseAction, CourseKind, CourseState } from './course.enum.js';

@ObjectType({ description: '课程简称 a course by name' })
export class CourseName {
  @Field(() => ID, { description: '课程标识 id of the course' }) @Extensions({ idOf: 'Course' }) id!: string;
  @Field(() => String, { description: '课程编号 business number' }) number!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => CourseKind, { description: '类别 what it counts for' }) kind!: CourseKind;
}

@ObjectType({ description: '可办动作 what the viewer can do with the course now' })
export class CourseAllowedAction {
  @Field(() => CourseAction, { description: '动作 action' }) action!: CourseAction;
  @Field(() => Boolean, { description: '现在可办 can be done now' }) enabled!: boolean;
  @Field(() => TextType, { nullable: true, description: '不可办的原因 why not' }) reason?: TextType | undefined;
  @Field(() => Boolean, { description: '须写理由 a reason must be given' }) needsReason!: boolean;
}

@ObjectType({
  description: '教材版本 a version of a teaching material; one that was withdrawn is opened by the association alone',
})
export class TeachingMaterialVersion extends AttachmentType {
  @Field(() => ID, { description: '标识，下载用 id, for the download' })
  @Extensions({ idOf: 'Attachment' })
  override id!: string;
  @Field(() => Int, { description: '第几版 number, from 1' }) number!: number;
  @Field(() => Date, { nullable: true, description: '撤回时间 withdrawn at' }) withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: '撤回理由 why it was withdrawn' })
  @Personal()
  withdrawalReason!: string | null;
}

@ObjectType('TeachingMaterial', { description: '教材 teaching material of a course; its files are its versions' })
export class TeachingMaterialType {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '名称 title' }) title!: string;
  @Field(() => Date, { nullable: true, description: '停用时间 out of use since' }) withdrawnAt!: Date | null;
}

@ObjectType('Course', { implements: Node, description: '课程 a course with its syllabus; training is free of charge' })
export class CourseType extends Node implements Staged<CourseState> {
  @Field(() => String, { description: '课程编号 business number' }) number!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => CourseKind, { description: '类别 what it counts for' }) kind!: CourseKind;
  @Field(() => ServiceLine, { nullable: true, description: '服务工种 service line' }) serviceLine!: ServiceLine | null;
  @Field(() => String, { description: '教学大纲 syllabus' }) syllabus!: string;
  @Field(() => Int, { description: '学时 hours' }) hours!: number;
  @Field(() => Int, { nullable: true, description: '合格分；为空即无考试 pass mark; null without an examination' })
  passMark!: number | null;
  @Field(() => CourseState, { description: '状态 state' }) state!: CourseState;
  @Field(() => String, { nullable: true, description: '停用理由 why it was retired' }) stateReason!: string | null;
  @Field(() => Int, { description: '班次数 how many sessions there are of it' }) sessionCount!: number;
  @Field(() => Int, { description: '版本 version, for expectedVersion' }) version!: number;
  @Field(() => Date, { description: '更新时间 changed at' }) updatedAt!: Date;
  scopeKeys!: string[];
}

export const CourseConnection = connectionOf(CourseType, 'Course', '课程');

@ObjectType({ description: '课程办理结果 result of a command on a course' })
export class CoursePayload {
  @Field(() => CourseType, { nullable: true, description: '课程 course' }) course?: CourseType | undefined;
  @Field(() => [UserError], { description: '未成原因 why not' }) userErrors!: UserError[];
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { ServiceLine } from '../../roster/agency/index.js';
import { CourseAction, CourseKind, CourseState } from './course.enum.js';

@InputType({ description: '课程筛选 filter of courses; absent conditions do not narrow' })
export class CourseFilter {
  @Field(() => [CourseState], { nullable: true, description: '状态之一 any of these states' }) states?: CourseState[];
  @Field(() => [CourseKind], { nullable: true, description: '类别之一 any of these kinds' }) kinds?: CourseKind[];
}

@InputType({ description: '课程内容 facts of a course' })
export class CourseFactsInput {
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => CourseKind, { description: '类别 what it counts for' }) kind!: CourseKind;
  @Field(() => ServiceLine, { nullable: true, description: '服务工种 service line' }) serviceLine?: ServiceLine;
  @Field(() => String, { description: '教学大纲 syllabus' }) syllabus!: string;
  @Field(() => Int, { description: '学时 hours' }) hours!: number;
  @Field(() => Int, {
    nullable: true,
    description: '合格分，满分 100；不填即无考试 pass mark of 100; without one there is no examination',
  })
  passMark?: number;
}

@InputType({ description: '修改课程 change of a course' })
export class EditCourseInput extends CourseFactsInput {
  @Field(() => ID, { description: '课程 course' }) course!: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '办理课程 a decision on a course' })
export class DecideCourseInput {
  @Field(() => ID, { description: '课程 course' }) course!: string;
  @Field(() => CourseAction, { description: '动作 action' }) action!: CourseAction;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
  @Field(() => Int, { description: '所见版本 version seen' }) expectedVersion!: number;
}

@InputType({ description: '教材 teaching material of a course; without a material a new one, else its next version' })
export class SaveTeachingMaterialInput {
  @Field(() => ID, { description: '课程 course' }) course!: string;
  @Field(() => ID, { nullable: true, description: '教材 material that gets a new version' }) material?: string;
  @Field(() => String, { description: '名称 title' }) title!: string;
  @Field(() => ID, { description: '已上传的文件 file that was uploaded' }) attachment!: string;
}

@InputType({ description: '撤回教材的一个版本 withdraws one version of a teaching material' })
export class WithdrawMaterialVersionInput {
  @Field(() => ID, { description: '版本 version' }) version!: string;
  @Field(() => String, { description: '理由 reason' }) reason!: string;
}

@InputType({ description: '停用教材 takes a teaching material out of use' })
export class WithdrawTeachingMaterialInput {
  @Field(() => ID, { description: '教材 material' }) material!: string;
  @Field(() => String, { nullable: true, description: '理由 reason' }) reason?: string;
}

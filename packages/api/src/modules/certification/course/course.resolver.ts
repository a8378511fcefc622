import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { type TimelineRow, timelineOf } from '../../../kernel/audit.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { PageArgs, TimelineEntry } from '../../../kernel/schema-types.js';
import { todayOf } from '../../../kernel/work.js';
import type { ActionOption } from '../../../kernel/workflow.js';
import type { CourseAction } from './course.enum.js';
import {
  CourseFactsInput,
  CourseFilter,
  DecideCourseInput,
  EditCourseInput,
  SaveTeachingMaterialInput,
  WithdrawMaterialVersionInput,
  WithdrawTeachingMaterialInput,
} from './course.input.js';
import { coursePage, findCourse } from './course.read.js';
import { createCourse, decideCourse, editCourse } from './course.service.js';
import {
  CourseAllowedAction,
  CourseConnection,
  CoursePayload,
  CourseType,
  TeachingMaterialType,
  TeachingMaterialVersion,
} from './course.type.js';
import { courseWorkflow } from './course.workflow.js';
import {
  loadCurrent,
  loadMaterials,
  loadVersions,
  saveMaterial,
  withdrawMaterial,
  withdrawVersion,
} from './teaching-material.js';

@Resolver(() => CourseType)
export class CourseResolver {
  @Query(() => CourseConnection, { description: '课程列表 courses, by number' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  courses(
    @Arg('filter', () => CourseFilter, { nullable: true, description: '筛选 filter' }) filter: CourseFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<CourseType>> {
    return coursePage(request, filter ?? undefined, page);
  }

  @Query(() => CourseType, { nullable: true, description: '一门课程 one course; null when absent' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY')
  course(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<CourseType | undefined> {
    return findCourse(request, keyOf('Course', id));
  }

  @Mutation(() => CoursePayload, { description: '新建课程 write a new course as a draft' })
  @Allow('ASSOCIATION')
  async createCourse(
    @Arg('input', () => CourseFactsInput, { description: '内容 facts' }) input: CourseFactsInput,
    @Ctx() request: Request,
  ): Promise<Partial<CoursePayload>> {
    return { course: await findCourse(request, await createCourse(request, input)) };
  }

  @Mutation(() => CoursePayload, { description: '修改课程 change a course' })
  @Allow('ASSOCIATION')
  async editCourse(
    @Arg('input', () => EditCourseInput, { description: '内容 facts' }) input: EditCourseInput,
    @Ctx() request: Request,
  ): Promise<Partial<CoursePayload>> {
    return { course: await findCourse(request, await editCourse(request, input)) };
  }

  @Mutation(() => CoursePayload, { description: '启用或停用课程 release or retire a course' })
  @Allow('ASSOCIATION')
  async decideCourse(
    @Arg('input', () => DecideCourseInput, { description: '决定 decision' }) input: DecideCourseInput,
    @Ctx() request: Request,
  ): Promise<Partial<CoursePayload>> {
    return { course: await findCourse(request, await decideCourse(request, input)) };
  }

  @Mutation(() => CoursePayload, { description: '上传教材或其新版本 add a teaching material or its next version' })
  @Allow('ASSOCIATION')
  async saveTeachingMaterial(
    @Arg('input', () => SaveTeachingMaterialInput, { description: '内容 which course, title and file' })
    input: SaveTeachingMaterialInput,
    @Ctx() request: Request,
  ): Promise<Partial<CoursePayload>> {
    return { course: await findCourse(request, await saveMaterial(request, input)) };
  }

  @Mutation(() => CoursePayload, { description: '停用教材 take a teaching material out of use' })
  @Allow('ASSOCIATION')
  async withdrawTeachingMaterial(
    @Arg('input', () => WithdrawTeachingMaterialInput, { description: '教材 which' })
    input: WithdrawTeachingMaterialInput,
    @Ctx() request: Request,
  ): Promise<Partial<CoursePayload>> {
    return { course: await findCourse(request, await withdrawMaterial(request, input)) };
  }

  @Mutation(() => CoursePayload, { description: '撤回教材版本 withdraw one version of a teaching material' })
  @Allow('ASSOCIATION')
  async withdrawTeachingMaterialVersion(
    @Arg('input', () => WithdrawMaterialVersionInput, { description: '版本 which' })
    input: WithdrawMaterialVersionInput,
    @Ctx() request: Request,
  ): Promise<Partial<CoursePayload>> {
    return { course: await findCourse(request, await withdrawVersion(request, input)) };
  }

  @FieldResolver(() => [TeachingMaterialType], { description: '教材，在用的在前 materials, those in use first' })
  materials(@Root() course: CourseType, @Ctx() request: Request): Promise<TeachingMaterialType[]> {
    return loadMaterials(request, course.id);
  }

  @FieldResolver(() => [CourseAllowedAction], { description: '可办动作 what the viewer can do' })
  allowedActions(@Root() course: CourseType, @Ctx() request: Request): ActionOption<CourseAction>[] {
    return courseWorkflow.options(course, request.actor, todayOf(request));
  }

  @FieldResolver(() => [TimelineEntry], { description: '办理经过 every act on the record, newest first' })
  timeline(
    @Root() course: CourseType,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<TimelineRow[]> {
    return timelineOf(request, 'Course', course.id, first);
  }
}

@Resolver(() => TeachingMaterialType)
export class TeachingMaterialResolver {
  @FieldResolver(() => [TeachingMaterialVersion], { description: '各版本，新的在前 its versions, newest first' })
  versions(@Root() material: TeachingMaterialType, @Ctx() request: Request): Promise<TeachingMaterialVersion[]> {
    return loadVersions(request, material.id);
  }

  @FieldResolver(() => TeachingMaterialVersion, {
    nullable: true,
    description: '现行版本：未撤回的最新一版 the version that counts: the newest that was not withdrawn',
  })
  current(
    @Root() material: TeachingMaterialType,
    @Ctx() request: Request,
  ): Promise<TeachingMaterialVersion | undefined> {
    return loadCurrent(request, material);
  }
}

import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { invalid } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { CourseKind } from '../course/index.js';
import { type PersonTimes, readPersonTimes } from './person-time.read.js';

@ObjectType({ description: '培训人次 completed trainings of one county, kind of course and month' })
export class PersonTimeRow {
  @Field(() => String, { description: '举办县区代码 code of the county where it was held' }) county!: string;
  @Field(() => CourseKind, { description: '课程类别 kind of course' }) kind!: CourseKind;
  @Field(() => Int, { description: '月份 month, 1 to 12' }) month!: number;
  @Field(() => Int, {
    nullable: true,
    description: '人次；不足 5 对分析员不显示 how many; under 5 an analyst sees none',
  })
  count!: number | null;
}

@ObjectType('PersonTimes', {
  description:
    '一年的培训人次：按完成培训计，同一人同一班次一次 person-times of a year: completed attendance, one per person and session',
})
export class PersonTimesType implements PersonTimes {
  @Field(() => Int, { description: '年份 year' }) year!: number;
  @Field(() => Int, { description: '居家服务项目目标 target of the home-service project' }) target!: number;
  @Field(() => Int, {
    nullable: true,
    description: '居家服务项目人次 reached by the home-service project; not for analysts',
  })
  project!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: '家政服务证课程人次 of courses for the certificate; not for analysts',
  })
  certificate!: number | null;
  @Field(() => [PersonTimeRow], { description: '按县区、类别、月份 by county, kind and month' }) rows!: PersonTimeRow[];
}

@Resolver()
export class PersonTimeResolver {
  @Query(() => PersonTimesType, { description: '培训人次 person-times of a year in the scope of the viewer' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'ANALYST')
  trainingPersonTimes(
    @Arg('year', () => Int, { description: '年份 year' }) year: number,
    @Ctx() request: Request,
  ): Promise<PersonTimes> {
    if (year < 2000 || year > 2100) throw invalid('year', '年份应为 2000 至 2100。', 'A year from 2000 to 2100.');
    return readPersonTimes(request, year);
  }
}

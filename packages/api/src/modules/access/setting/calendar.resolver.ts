import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { calendarDays, setCalendarDay } from './calendar.service.js';
import { CalendarDay, CalendarDayPayload } from './setting.type.js';

@Resolver()
export class CalendarResolver {
  @Query(() => [CalendarDay], { description: '某年的放假与调休 holidays and make-up days of a year' })
  @Allow('CITY_BUREAU', 'ADMIN')
  calendarDays(
    @Arg('year', () => Int, { description: '年份 year' }) year: number,
    @Ctx() request: Request,
  ): Promise<CalendarDay[]> {
    return calendarDays(request, year);
  }

  @Mutation(() => CalendarDayPayload, {
    description: '设置某日上班或放假，用于尚未公布的年份或台风等 set whether a day is worked',
  })
  @Allow('CITY_BUREAU', 'ADMIN')
  async setCalendarDay(
    @Arg('day', () => DateScalar, { description: '日期，不早于今天 day, today or later' }) day: string,
    @Arg('working', () => Boolean, { description: '上班 worked' }) working: boolean,
    @Arg('name', () => String, { description: '名称 name, such as 台风停工' }) name: string,
    @Ctx() request: Request,
  ): Promise<Partial<CalendarDayPayload>> {
    return { day: await setCalendarDay(request, day, working, name) };
  }
}

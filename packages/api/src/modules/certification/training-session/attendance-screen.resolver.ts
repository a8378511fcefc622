import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { keyOf } from '../../../kernel/global-id.js';
import type { Request } from '../../../kernel/request.js';
import { row, sql } from '../../../kernel/sql.js';
import { todayOf } from '../../../kernel/work.js';
import { attendanceCode, signInPath } from './attendance-code.js';
import { findSession } from './training-session.read.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

@ObjectType({
  description: '签到屏 what the screen in the class room shows: a code that changes each minute, and who has come',
})
export class AttendanceScreen {
  @Field(() => String, {
    nullable: true,
    description: '二维码网址；今天不授课或未开班为空 address in the code; null when there is no class now',
  })
  url!: string | null;
  @Field(() => Date, { nullable: true, description: '换码时间 when the next code takes its place' })
  endsAt!: Date | null;
  @Field(() => Int, { description: '已签到人数 signed in today' }) attended!: number;
  @Field(() => Int, { description: '应到人数 who has a place' }) expected!: number;
}

@Resolver()
export class AttendanceScreenResolver {
  @Query(() => AttendanceScreen, {
    nullable: true,
    description: '签到屏 the screen of a session; null when absent or out of scope',
  })
  @Allow('ASSOCIATION')
  async attendanceScreen(
    @Arg('session', () => ID, { description: '班次 session' }) id: string,
    @Ctx() request: Request,
  ): Promise<AttendanceScreen | undefined> {
    const session = await findSession(request, keyOf('TrainingSession', id));
    if (!session) return undefined;
    const today = todayOf(request);
    const counted = await row(
      request.em,
      sql<{
        attended: number;
        expected: number;
        taught: boolean;
      }>`select count(a.attended_at)::int as attended, count(*)::int as expected,
            exists (select from training_session_day where session_id = ${session.id} and day = ${today}) as taught
          from training_attendance a join training_enrolment e on e.id = a.enrolment_id
          where a.session_id = ${session.id} and a.day = ${today} and e.state <> 'WAITING'`,
    );
    const { attended, expected, taught } = counted!;
    const refused = trainingSessionWorkflow.check(session, 'RECORD_ATTENDANCE', request.actor, today);
    if (refused || !taught) return { url: null, endsAt: null, attended, expected };
    const { token, endsAt } = attendanceCode(request, session.number);
    return { url: `${request.publicUrl}${signInPath(token)}`, endsAt, attended, expected };
  }
}

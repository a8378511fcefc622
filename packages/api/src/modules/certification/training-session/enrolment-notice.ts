import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { tellAgencies } from '../../roster/agency/index.js';
import type { TrainingSession } from './training-session.entity.js';

const words = {
  cancelled: (session, count, reason) =>
    text(
      `${session.zh}已取消：${reason}。本机构有 ${count} 人报名，请改报其他班次。`,
      `${session.en} was cancelled: ${reason}. ${count} of the agency’s workers were enrolled. Enrol them elsewhere.`,
    ),
  'moved-up': (session, count) =>
    text(
      `${session.zh}有空出的名额，本机构候补的 ${count} 人已录取。`,
      `Places came free in ${session.en}: ${count} of the agency’s workers have moved up.`,
    ),
} satisfies Record<string, (session: Text, count: number, reason: string) => Text>;

/** Tells each agency what became of the enrolments of its workers. */
export async function tellOfEnrolments(
  work: Work,
  session: TrainingSession,
  enrolments: readonly { agencyId: string | null }[],
  event: keyof typeof words,
): Promise<void> {
  const own = Map.groupBy(enrolments, ({ agencyId }) => agencyId);
  own.delete(null);
  if (own.size === 0) return;
  const [course] = await rows(work.em, sql<{ name: string }>`select name from course where id = ${session.courseId}`);
  const named = text(
    `培训班次“${course!.name}”（${session.number}，${session.firstDay} 开班）`,
    `“${course!.name}” (${session.number}, from ${session.firstDay})`,
  );
  for (const [agencyId, theirs] of own) {
    await tellAgencies(work, [agencyId!], {
      topic: `training.${event}`,
      text: words[event](named, theirs.length, session.stateReason ?? ''),
      path: `/training/sessions/${globalId('TrainingSession', session.id)}`,
      subject: { kind: 'TrainingSession', id: session.id, number: session.number },
    });
  }
}

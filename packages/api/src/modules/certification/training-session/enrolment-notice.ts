import { globalId } from '../../../kernel/global-id.js';
import { sendSms } from '../../../kernel/outbox-sms.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { tellAgencies } from '../../roster/agency/index.js';
import { sealedPlace } from '../../roster/worker/index.js';
import type { EnrolledBy } from './enrolment.enum.js';
import type { TrainingSession } from './training-session.entity.js';

/** What is told of a session. */
interface Told {
  /** Course, number and first day. */
  named: Text;
  /** When and where it is held. */
  held: Text;
  reason: string;
}

interface Words {
  /** To an agency, of so many of its workers. */
  agency(told: Told, count: number): Text;
  /** To a worker, as a short message. */
  worker(told: Told): string;
}

const words = {
  cancelled: {
    agency: ({ named, reason }, count) =>
      text(
        `${named.zh}已取消：${reason}。本机构有 ${count} 人报名，请改报其他班次。`,
        `${named.en} was cancelled: ${reason}. ${count} of the agency’s workers were enrolled. Enrol them elsewhere.`,
      ),
    worker: ({ named, reason }) => `您报名的${named.zh}已取消：${reason}。可改报其他班次，培训不收费。`,
  },
  'moved-up': {
    agency: ({ named }, count) =>
      text(
        `${named.zh}有空出的名额，本机构候补的 ${count} 人已录取。`,
        `Places came free in ${named.en}: ${count} of the agency’s workers have moved up.`,
      ),
    worker: ({ named, held }) => `您候补的${named.zh}已录取：${held.zh}。请按时参加，培训不收费。`,
  },
  moved: {
    agency: ({ named, held }, count) =>
      text(
        `${named.zh}的时间或地点有变：${held.zh}。本机构有 ${count} 人报名，请通知本人。`,
        `${named.en} has moved: ${held.en}. ${count} of the agency’s workers are enrolled. Tell them.`,
      ),
    worker: ({ named, held }) =>
      `您报名的${named.zh}的时间或地点有变：${held.zh}。不能参加的，请联系市家庭服务业协会。`,
  },
  lapsed: {
    agency: ({ named }, count) =>
      text(
        `${named.zh}已开班，本机构候补的 ${count} 人未能录取，请改报其他班次。`,
        `${named.en} has begun without ${count} of the agency’s workers who waited. Enrol them elsewhere.`,
      ),
    worker: ({ named }) => `您报名的${named.zh}已开班，未能录取。可改报其他班次，培训不收费。`,
  },
} satisfies Record<string, Words>;

export type EnrolmentEvent = keyof typeof words;

/** An enrolment whose session's lock is held. */
export interface Concerned {
  id: string;
  workerId: string;
  agencyId: string | null;
  enrolledBy: EnrolledBy;
}

/**
 * Tells, in the transaction of the act, whom it concerns: each agency of all its workers in one notice, and by short message
 * each worker who enrolled alone or whom no agency looks after. Each act tells each of them once.
 */
export async function tellOfEnrolments(
  work: Work,
  session: TrainingSession,
  enrolments: readonly Concerned[],
  event: EnrolmentEvent,
): Promise<void> {
  if (enrolments.length === 0) return;
  const told = await describe(work, session);
  const subject = { kind: 'TrainingSession', id: session.id, number: session.number };
  for (const [agencyId, theirs] of Map.groupBy(enrolments, (enrolment) => enrolment.agencyId)) {
    if (agencyId === null) continue;
    await tellAgencies(work, [agencyId], {
      topic: `training.${event}`,
      text: words[event].agency(told, theirs.length),
      path: `/training/sessions/${globalId('TrainingSession', session.id)}`,
      subject,
    });
  }
  const alone = enrolments.filter(({ enrolledBy, agencyId }) => enrolledBy === 'WORKER' || agencyId === null);
  for (const { id, workerId, phone } of await phonesOf(work, alone)) {
    // A session may move several times; whatever else happens to an enrolment happens once.
    const turn = event === 'moved' ? `:${session.version}` : '';
    await sendSms(work, {
      subject,
      phone: work.crypto.open(sealedPlace('phone', workerId), phone),
      text: words[event].worker(told),
      key: `training-${event}:${id}${turn}`,
    });
  }
}

/** Tells those who wrote on the public page and whom nobody has called yet, at the phones that they gave, each once. */
export async function tellApplicants(
  work: Work,
  session: TrainingSession,
  phones: readonly string[],
  event: EnrolmentEvent,
): Promise<void> {
  if (phones.length === 0) return;
  const text = words[event].worker(await describe(work, session));
  const subject = { kind: 'TrainingSession', id: session.id, number: session.number };
  for (const phone of new Set(phones)) await sendSms(work, { subject, phone, text });
}

async function describe(work: Work, session: TrainingSession): Promise<Told> {
  const facts = await row(
    work.em,
    sql<{ course: string; begins: string; days: number }>`select c.name as course, d.begins, d.days
        from course c, (select to_char((array_agg(begins_at order by day))[1], 'HH24:MI') as begins, count(*)::int as days
          from training_session_day where session_id = ${session.id}) d where c.id = ${session.courseId}`,
  );
  const { course, begins, days } = facts!;
  return {
    named: text(
      `培训班次“${course}”（${session.number}，${session.firstDay} 开班）`,
      `“${course}” (${session.number}, from ${session.firstDay})`,
    ),
    held: text(
      `${session.firstDay} ${begins} 开始，共 ${days} 天，地点：${session.place}`,
      `from ${session.firstDay} ${begins}, ${days} days, at ${session.place}`,
    ),
    reason: (session.stateReason ?? '').replace(/[。.！!；;]+$/u, ''),
  };
}

const phonesOf = (
  work: Work,
  enrolments: readonly Concerned[],
): Promise<{ id: string; workerId: string; phone: Buffer }[]> =>
  rows(
    work.em,
    sql<{
      id: string;
      workerId: string;
      phone: Buffer;
    }>`select e.id, w.id as "workerId", w.phone_sealed as phone from training_enrolment e join worker w on w.id = e.worker_id
        where e.id = any(${enrolments.map(({ id }) => id)}::uuid[]) and w.phone_sealed is not null order by e.place_in_line`,
  );

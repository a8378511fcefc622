import { nextNumbers } from '../../../kernel/business-number.js';
import { addDays } from '../../../kernel/clock.js';
import { rows, sql } from '../../../kernel/sql.js';
import type { RevocationState } from '../../../modules/certification/credential/index.js';
import { keyOf } from './colleagues.js';
import { insertAll, type Setting } from './setting.js';

/** How many of each stage, and how many days ago they were proposed. */
const stages: [RevocationState, number, number, number][] = [
  ['PROPOSED', 3, 1, 3],
  ['PROPOSED', 4, 12, 20],
  ['WITHDRAWN', 2, 60, 120],
  ['DISMISSED', 3, 50, 150],
  ['REVOKED', 9, 20, 200],
  ['APPEALED', 3, 22, 30],
  ['UPHELD', 4, 80, 200],
  ['RESTORED', 3, 80, 200],
];

const stories = [
  { cause: 'FRAUD', grounds: '提交的健康证经发证机构核实为伪造', evidence: '疾控中心复函' },
  { cause: 'FALSE_IDENTITY', grounds: '冒用他人身份参加考试', evidence: '人脸比对记录、考场签到表' },
  { cause: 'MISCONDUCT', grounds: '照护期间侵占雇主财物，投诉查实', evidence: '投诉处理决定书' },
] as const;
const listed = { cause: 'LISTED', grounds: '已列入严重失信名单', evidence: '名单认定决定书' } as const;

/** Revocations in each stage; those who are barred lost theirs for being listed. */
export async function seedRevocations({ em, random, today }: Setting): Promise<void> {
  const open = await rows(
    em,
    sql<{
      id: string;
      barred: boolean;
      age: number;
    }>`select c.id, w.state = 'BARRED' as barred, (${today}::date - c.issued_on) as age
        from credential c join worker w on w.id = c.worker_id
        where c.state = 'VALID' and w.state in ('VERIFIED', 'BARRED') and c.issued_on < ${today}::date - 210 order by w.state = 'BARRED' desc, c.number`,
  );
  const barred = open.filter((credential) => credential.barred);
  const others = open.filter((credential) => !credential.barred);
  const made = stages.flatMap(([state, count, least, most]) =>
    Array.from({ length: count }, () => {
      const subject =
        state === 'REVOKED' && barred.length > 0
          ? barred.shift()!
          : others.splice(random.between(0, others.length - 1), 1)[0]!;
      const day = addDays(today, -random.between(least, most));
      return {
        id: random.uuid(),
        credential: subject.id,
        state,
        day,
        ...(subject.barred ? listed : random.pick(stories)),
      };
    }),
  );
  const numbers = await nextNumbers(em, 'X', made.length);
  await insertAll(
    em,
    `credential_revocation (id, number, credential_id, state, cause, grounds, evidence, proposed_by, proposed_at, defence_until, defence, defended_at, decided_by, decided_at,
      decision_reason, state_before, appeal_until, appeal, appealed_at, ruled_by, ruled_at, ruling_reason, created_at, updated_at)`,
    `id, number, credential, state, cause, grounds, evidence, ${keyOf('association-2')}, proposed, day + 7,
      case when heard then '本人称不知情' end, case when heard then proposed + interval '3 days' end,
      case when decided then ${keyOf('city-2')} end, case when decided then proposed + interval '9 days' end, case when decided then case state when 'DISMISSED' then '证据不足' else '事实清楚，予以撤销' end
        when state = 'WITHDRAWN' then '举报人更正' end,
      case when revoked then 'VALID' end, case when revoked then day + 30 end,
      case when appealed then '请求复查证据' end, case when appealed then proposed + interval '14 days' end,
      case when ruled then ${keyOf('city-3')} end, case when ruled then proposed + interval '25 days' end, case state when 'UPHELD' then '维持原决定' when 'RESTORED' then '查明系同名误认' end,
      proposed, proposed + interval '1 day' * case when ruled then 25 when appealed then 14 when decided then 9 when heard then 3 else 0 end`,
    `id uuid, number text, credential uuid, state text, cause text, grounds text, evidence text, proposed timestamptz, day date,
      heard boolean, decided boolean, revoked boolean, appealed boolean, ruled boolean`,
    made.map((revocation, at) => {
      const is = (...states: RevocationState[]) => states.includes(revocation.state);
      return {
        ...revocation,
        number: numbers[at],
        proposed: `${revocation.day}T02:30:00Z`,
        heard: is('APPEALED', 'UPHELD', 'RESTORED'),
        decided: is('DISMISSED', 'REVOKED', 'APPEALED', 'UPHELD', 'RESTORED'),
        revoked: is('REVOKED', 'APPEALED', 'UPHELD', 'RESTORED'),
        appealed: is('APPEALED', 'UPHELD', 'RESTORED'),
        ruled: is('UPHELD', 'RESTORED'),
      };
    }),
  );
  await rows(
    em,
    sql`update credential c set state = 'REVOKED', revoked_on = (r.decided_at at time zone 'Asia/Shanghai')::date, state_reason = r.decision_reason, updated_at = r.decided_at
        from credential_revocation r where r.credential_id = c.id and r.state in ('REVOKED', 'APPEALED', 'UPHELD')`,
  );
}

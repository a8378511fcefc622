import { addDays } from '../../../kernel/clock.js';
import { settingValue } from '../../../kernel/setting.js';
import { rows, sql } from '../../../kernel/sql.js';
import { reviewWindowDays } from '../../../modules/certification/credential-review/index.js';
import { declarerOf, keyOf } from './colleagues.js';
import { createRandom } from './random.js';
import { insertAll, type Setting } from './setting.js';

interface Due {
  id: string;
  state: string;
  dueOn: string;
  rectifyBy: string | null;
  reason: string | null;
}

interface DemoReview {
  id: string;
  credential: string;
  due: string;
  state: 'DECLARED' | 'RECTIFICATION' | 'RECTIFIED';
  current: boolean;
  remark: string | null;
  declared: string;
  demand: string | null;
  rectifyBy: string | null;
  decided: string | null;
  report: string | null;
  reported: string | null;
}

const remarks = ['上月更换服务机构，新合同已上传', '手机号码有变化，已申请更正', '九月有一次客户投诉，已调解结案'];

/** Annual reviews: those passed, and of those due now some declared, some with a remark, some to be put right, some forgotten. */
export async function seedReviews(setting: Setting): Promise<void> {
  const { em, today } = setting;
  await insertPassed(setting);
  const due = await rows(
    em,
    sql<Due>`select c.id, c.state, c.valid_until::text as "dueOn", c.rectify_by::text as "rectifyBy", c.state_reason as reason from credential c
        where c.state in ('VALID', 'RECTIFICATION', 'SUSPENDED') and (c.state = 'RECTIFICATION'
          or c.valid_until <= ${today}::date + ${settingValue(reviewWindowDays, today)}) order by c.number`,
  );
  const reviews = due.flatMap((credential): DemoReview[] => {
    const random = createRandom(Number.parseInt(credential.id.slice(0, 8), 16));
    const declared = addDays(today, -random.between(1, 9));
    const base = {
      id: random.uuid(),
      credential: credential.id,
      due: credential.dueOn,
      current: true,
      remark: null,
      demand: null,
      rectifyBy: null,
      decided: null,
      report: null,
      reported: null,
    };
    if (credential.state === 'RECTIFICATION') {
      const decided = addDays(credential.rectifyBy!, -30);
      const mended = random.chance(0.3);
      return [
        {
          ...base,
          state: mended ? 'RECTIFIED' : 'RECTIFICATION',
          declared: addDays(decided, -random.between(1, 6)),
          demand: credential.reason,
          rectifyBy: credential.rectifyBy,
          decided: mended ? null : decided,
          report: mended ? '健康证已补办并登记' : null,
          reported: mended ? addDays(today, -1) : null,
        },
      ];
    }
    if (!random.chance(credential.state === 'SUSPENDED' ? 0.4 : 0.45)) return [];
    const remark = random.chance(0.12) ? random.pick(remarks) : null;
    return [{ ...base, state: 'DECLARED', declared, remark, current: remark === null || random.chance(0.5) }];
  });
  await insertAll(
    em,
    `credential_review (id, credential_id, due_on, state, in_trade, information_current, no_incident, remark, declared_by, declared_at, demand, rectify_by,
      decided_by, decided_at, decision_reason, report, reported_by, reported_at, created_at, updated_at)`,
    `id, credential, due, state, true, current, true, remark, ${declarerOf('credential')}, (declared + time '09:20') at time zone 'Asia/Shanghai', demand, "rectifyBy",
      case when decided is not null then ${keyOf('association-2')} end, (decided + time '15:40') at time zone 'Asia/Shanghai', case when decided is not null then demand end, report,
      case when reported is not null then ${declarerOf('credential')} end, (reported + time '10:30') at time zone 'Asia/Shanghai', (declared + time '09:20') at time zone 'Asia/Shanghai',
      (greatest(declared, decided, reported) + time '15:40') at time zone 'Asia/Shanghai'`,
    `id uuid, credential uuid, due date, state text, current boolean, remark text, declared date, demand text, "rectifyBy" date, decided date,
      report text, reported date`,
    reviews,
  );
  await insertTrail(setting);
}

/** A certificate that is valid for more than its first year has passed a review: about four weeks before its anniversary. */
const insertPassed = ({ em }: Setting) =>
  rows(
    em,
    sql`insert into credential_review (id, credential_id, due_on, state, in_trade, information_current, no_incident, declared_by, declared_at, decided_by, decided_at, created_at, updated_at)
        select md5(k.id::text)::uuid, k.id, day, 'PASSED', true, true, true, ${sql.raw(declarerOf('k.id'))}, declared, ${sql.raw(keyOf('association-2'))}, declared + interval '3 days', declared, declared + interval '3 days'
        from credential k, lateral (select (k.issued_on + interval '1 year')::date as day) d,
          lateral (select (day - 28 + time '09:20') at time zone 'Asia/Shanghai' as declared) t
        where k.reviews > 0`,
  );

/** How the reviews came to their states. */
const insertTrail = ({ em }: Setting) =>
  rows(
    em,
    sql`insert into audit_entry (at, actor_id, role, action, subject_kind, subject_id, subject_number, from_state, to_state, reason, request_id)
        select at, actor, role, action, 'ReviewCase', c.id, c.number, from_state, to_state, reason, 'demo'
        from credential_review r join credential c on c.id = r.credential_id,
          lateral (values
            (1, r.declared_at, r.declared_by, (select a.role from account a where a.id = r.declared_by), 'DECLARE', 'DUE', 'DECLARED', null, true),
            (2, r.decided_at, r.decided_by, 'ASSOCIATION', 'PASS', 'DECLARED', 'PASSED', null, r.state = 'PASSED'),
            (3, (r.rectify_by - 30 + time '15:40') at time zone 'Asia/Shanghai', ${sql.raw(keyOf('association-2'))}, 'ASSOCIATION', 'REQUIRE_RECTIFICATION', 'DECLARED', 'RECTIFICATION', r.demand, r.demand is not null),
            (4, r.reported_at, r.reported_by, (select a.role from account a where a.id = r.reported_by), 'REPORT_RECTIFIED', 'RECTIFICATION', 'RECTIFIED', r.report, r.reported_at is not null)
          ) as act (step, at, actor, role, action, from_state, to_state, reason, done)
        where done order by at, step, c.number`,
  );

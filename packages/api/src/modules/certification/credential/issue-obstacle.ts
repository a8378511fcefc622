import { describeEnum } from '../../../kernel/schema-types.js';
import { settingValue } from '../../../kernel/setting.js';
import { type RawBuilder, sql } from '../../../kernel/sql.js';
import { revocationBanYears } from './credential-setting.js';

export const IssueObstacle = describeEnum('IssueObstacle', '不能发证的原因 why a worker cannot get a certificate now', {
  IDENTITY_CHECK: '未登记人证合一核验 the person has not been compared with the paper',
  NOT_VERIFIED: '名录未经县（市、区）核验 the county has not verified the record',
  HEALTH_MISSING: '没有健康证 no health certificate',
  HEALTH_EXPIRED: '健康证过期 health certificate has expired',
  NO_PASS: '没有通过考试 no pass in an examination that counts',
  CONSENT: '没有公示与共享授权 no consent in force to show and share data',
  WORKER_SUSPENDED: '服务员已暂停 the worker is suspended',
  BARRED: '列入名单，禁止从业 on a list, barred from the trade',
  LEFT: '已离开行业 left the trade',
  DECEASED: '已登记死亡 recorded as deceased',
  PASS_AGAIN:
    '撤销后须重新培训考试合格 the certificate was revoked: the training and the examination are to be passed again',
  HOLDS_ONE: '已持有家政服务证 holds a certificate already',
  HOLDS_SUSPENDED: '证书已暂停，通过年审后恢复 holds one that is suspended: its annual review lifts that',
  HOLDS_IN_RECTIFICATION: '证书整改中 holds one that is to be put right first',
  REVOKED_RECENTLY: '撤销后未满年限 the years after a revocation have not passed',
});
export type IssueObstacle = keyof typeof IssueObstacle;

/** What no agency can mend: an office decides, or time has to pass. */
const beyondAgency: readonly IssueObstacle[] = ['WORKER_SUSPENDED', 'BARRED', 'LEFT', 'DECEASED', 'REVOKED_RECENTLY'];

/** Whether an agency can do something about what stands against a worker in a state; what lies with the county is not its turn. */
export const mendableByAgency = (obstacles: RawBuilder<unknown>, state: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`not ${obstacles} && ${beyondAgency}::text[]
    and cardinality(case ${state} when 'SUBMITTED' then array_remove(${obstacles}, 'NOT_VERIFIED') else ${obstacles} end) > 0`;

/** Whom a certificate could be issued to, with what the rule looks at: worker `w`, certificate `c`, pass `p`. */
export const candidates = sql`worker w left join credential c on c.worker_id = w.id left join certificate_pass p on p.worker_id = w.id`;

/** The same of some workers: their passes alone are looked at, not everybody's. */
export const candidatesAmong = (workerIds: string[]) => sql`${candidates} and p.worker_id = any(${workerIds}::uuid[])`;

/** What a holder needs, at the issue and at each annual review: identity, verification, health in date, consent. */
export const holderObstacles = (day: string): RawBuilder<IssueObstacle[]> => sql<IssueObstacle[]>`array_remove(array[
  case when w.identity_checked_at is null then 'IDENTITY_CHECK' end,
  case w.state when 'DRAFT' then 'NOT_VERIFIED' when 'SUBMITTED' then 'NOT_VERIFIED' when 'RETURNED' then 'NOT_VERIFIED'
    when 'SUSPENDED' then 'WORKER_SUSPENDED' when 'BARRED' then 'BARRED' when 'LEFT' then 'LEFT' end,
  case when w.health_expires_on is null then 'HEALTH_MISSING' when w.health_expires_on < ${day}::date then 'HEALTH_EXPIRED' end,
  case when not w.data_consent then 'CONSENT' end], null)`;

/**
 * Everything that stands between a candidate and a certificate on a day, as a text[]; empty: it can be issued. The one rule
 * of domain.md, section 5, for the preview, the issue itself, and what a worker's page says is missing.
 */
export const obstaclesOn = (day: string): RawBuilder<IssueObstacle[]> => sql<
  IssueObstacle[]
>`${holderObstacles(day)} || array_remove(array[
  case when p.worker_id is null then case when c.state = 'REVOKED' then 'PASS_AGAIN' else 'NO_PASS' end end,
  case c.state when 'CANCELLED' then case when c.cancel_cause = 'DECEASED' then 'DECEASED' end
    when 'REVOKED' then case when ${day}::date <= (c.revoked_on + make_interval(years => ${settingValue(revocationBanYears, day)}))::date
      then 'REVOKED_RECENTLY' end
    else case credential_state_on(c, ${day}::date) when 'VALID' then 'HOLDS_ONE' when 'SUSPENDED' then 'HOLDS_SUSPENDED'
      when 'RECTIFICATION' then 'HOLDS_IN_RECTIFICATION' end end], null)`;

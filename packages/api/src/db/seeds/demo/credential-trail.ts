import { type Em, rows, sql } from '../../../kernel/sql.js';
import { keyOf } from './colleagues.js';

/** How the certificates and revocations came to their states, so that their timelines are not empty. */
export async function seedCredentialTrail(em: Em): Promise<void> {
  const issuer = sql.raw(keyOf('association-2'));
  await rows(
    em,
    sql`insert into audit_entry (at, actor_id, role, action, subject_kind, subject_id, subject_number, from_state, to_state, reason, request_id)
        select at, actor, role, action, 'Credential', c.id, c.number, from_state, to_state, act.reason, 'demo'
        from credential c left join credential_edition e on e.credential_id = c.id and e.replaced_at is not null
          left join credential_revocation r on r.credential_id = c.id,
          lateral (values
            (1, c.created_at, ${issuer}, 'ASSOCIATION', 'ISSUE', null, 'VALID', null, true),
            (2, c.created_at + interval '350 days', ${issuer}, 'ASSOCIATION', 'PASS_REVIEW', 'VALID', 'VALID', null, c.reviews > 0),
            (3, e.replaced_at, ${issuer}, 'ASSOCIATION', 'REPLACE', null, null, null, e.id is not null),
            (4, c.created_at + interval '355 days', ${issuer}, 'ASSOCIATION', 'REQUIRE_RECTIFICATION', 'VALID', 'RECTIFICATION', c.state_reason, c.state = 'RECTIFICATION'),
            (5, (c.valid_until + 1)::timestamp at time zone 'Asia/Shanghai', null, 'SYSTEM', 'SUSPEND', 'VALID', 'SUSPENDED', c.state_reason, c.state = 'SUSPENDED'),
            (6, c.updated_at, ${issuer}, 'ASSOCIATION', 'CANCEL', 'VALID', 'CANCELLED', c.state_reason, c.state = 'CANCELLED'),
            (7, r.proposed_at, r.proposed_by, 'ASSOCIATION', 'PROPOSE_REVOCATION', null, null, r.grounds, r.id is not null),
            (8, r.decided_at, r.decided_by, 'CITY_BUREAU', 'REVOKE', 'VALID', 'REVOKED', r.decision_reason, r.state_before is not null),
            (9, r.ruled_at, r.ruled_by, 'CITY_BUREAU', 'RESTORE', 'REVOKED', 'VALID', r.ruling_reason, r.state = 'RESTORED')
          ) as act (step, at, actor, role, action, from_state, to_state, reason, done)
        where done order by at, step, c.number`,
  );
  await rows(
    em,
    sql`insert into audit_entry (at, actor_id, role, action, subject_kind, subject_id, subject_number, from_state, to_state, reason, request_id)
        select at, actor, role, action, 'Revocation', r.id, r.number, from_state, to_state, act.reason, 'demo'
        from credential_revocation r,
          lateral (values
            (1, r.defended_at, null, 'COUNTY_BUREAU', 'DEFEND', null, null, r.defence, r.defended_at is not null),
            (2, r.updated_at, r.proposed_by, 'ASSOCIATION', 'WITHDRAW', 'PROPOSED', 'WITHDRAWN', r.decision_reason, r.state = 'WITHDRAWN'),
            (3, r.decided_at, r.decided_by, 'CITY_BUREAU', case r.state when 'DISMISSED' then 'DISMISS' else 'REVOKE' end, 'PROPOSED',
              case r.state when 'DISMISSED' then 'DISMISSED' else 'REVOKED' end, r.decision_reason, r.decided_at is not null),
            (4, r.appealed_at, null, 'COUNTY_BUREAU', 'APPEAL', 'REVOKED', 'APPEALED', r.appeal, r.appealed_at is not null),
            (5, r.ruled_at, r.ruled_by, 'CITY_BUREAU', case r.state when 'UPHELD' then 'UPHOLD' else 'RESTORE' end, 'APPEALED', r.state, r.ruling_reason, r.ruled_at is not null)
          ) as act (step, at, actor, role, action, from_state, to_state, reason, done)
        where done order by at, step, r.number`,
  );
}

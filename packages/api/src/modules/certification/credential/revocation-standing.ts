import { sql } from '../../../kernel/sql.js';

/** Whether a proposal to revoke `credential c`, or an appeal, waits for its decision. */
export const openRevocation = sql<boolean>`exists (select from credential_revocation r
  where r.credential_id = c.id and r.state in ('PROPOSED', 'APPEALED'))`;

/** Whether `credential_revocation r` is the last proceeding against its certificate, which has not been issued again since. */
export const latestRevocation = sql<boolean>`not exists (select from credential_revocation o
  where o.credential_id = r.credential_id and (o.proposed_at, o.id) > (r.proposed_at, r.id))
  and not exists (select from credential_edition e where e.credential_id = r.credential_id
    and e.replaced_reason = 'ISSUED_AGAIN' and e.replaced_at > r.proposed_at)`;

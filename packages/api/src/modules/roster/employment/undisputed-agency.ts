import { sql } from '../../../kernel/sql.js';

/**
 * The join to the agency that may be named as that of `worker w` to others: one that employs the worker while no other
 * claims to. Between two agencies, or with none, the worker is shown without.
 */
export const undisputedAgency = sql`agency a on a.id = w.agency_id and w.current_employments > 0 and not w.conflict`;

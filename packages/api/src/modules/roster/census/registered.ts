import { type RawBuilder, sql } from '../../../kernel/sql.js';

/** Who counts as registered 已登记, on `worker w`: neither drafts nor those who left the trade. */
export const registeredWorker: RawBuilder<boolean> = sql<boolean>`w.state not in ('DRAFT', 'LEFT')`;

/** Which agencies count, on `agency a`: neither drafts nor closed. */
export const registeredAgency: RawBuilder<boolean> = sql<boolean>`a.state not in ('DRAFT', 'CLOSED')`;

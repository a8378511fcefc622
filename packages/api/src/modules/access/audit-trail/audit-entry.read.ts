import { roles } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/clock.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { type RawBuilder, row, sql } from '../../../kernel/sql.js';
import type { AuditEntryType } from './audit-entry.type.js';

export interface AuditFilter {
  action?: string | undefined;
  subjectKind?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The platform and visitors have no role of an account. */
const columns = sql`e.sequence::text as id, e.sequence::text as sequence, e.at, coalesce(a.display_name, ${'平台'}) as "actorName",
  case when e.role = any(${[...roles]}::text[]) then e.role end as role, e.action, e.subject_kind as "subjectKind",
  coalesce(e.subject_number, subject.login) as "subjectNumber", e.from_state as "from", e.to_state as "to", e.reason,
  e.seal is not null as sealed`;

const source = sql`audit_entry e left join account a on a.id = e.actor_id
  left join account subject on e.subject_kind = 'Account' and subject.id::text = e.subject_id`;

/** Midnight of a day in Asia/Shanghai. */
const midnight = (day: string) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;

/** The trail, newest first. */
export function auditPage(request: Request, filter: AuditFilter, args: PageArgs): Promise<Page<AuditEntryType>> {
  const where: (RawBuilder<unknown> | undefined)[] = [
    filter.action ? sql`e.action = ${filter.action}` : undefined,
    filter.subjectKind ? sql`e.subject_kind = ${filter.subjectKind}` : undefined,
    filter.from ? sql`e.at >= ${midnight(filter.from)}` : undefined,
    filter.to ? sql`e.at < ${midnight(addDays(filter.to, 1))}` : undefined,
  ];
  return readPage<AuditEntryType>(
    request.em,
    request.cursors,
    {
      list: 'audit',
      select: columns,
      from: source,
      where: where.filter((condition) => condition !== undefined),
      order: [{ expression: sql`e.sequence`, type: 'bigint', descending: true }],
    },
    args,
  );
}

/** An entry for `node(id)`; auditors alone. */
export function findAuditEntry(request: Request, sequence: string): Promise<AuditEntryType | undefined> {
  if (request.actor.role !== 'AUDITOR') return Promise.resolve(undefined);
  return row(request.em, sql<AuditEntryType>`select ${columns} from ${source} where e.sequence = ${sequence}::bigint`);
}

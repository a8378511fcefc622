import { randomUUID } from 'node:crypto';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { row, rows, run, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import type { ListName } from '../list-name.js';
import type { SavedView } from './saved-view.type.js';

const MOST = 30;
const NAME_LENGTH = 20;
const QUERY_LENGTH = 2_000;

/** The views that the account keeps of a list, oldest first. */
export function savedViewsOf(work: Work, list: ListName): Promise<SavedView[]> {
  return rows(
    work.em,
    sql<SavedView>`select id, list, name, query from saved_view where account_id = ${work.actor.id} and list = ${list} order by created_at, id`,
  );
}

/** Keeps a view; one of the same name in the same list is replaced. */
export function saveView(work: Work, list: ListName, name: string, query: string): Promise<SavedView> {
  const title = name.trim();
  if (title === '' || [...title].length > NAME_LENGTH) {
    throw invalid(
      'name',
      `请填写视图名称，不超过 ${NAME_LENGTH} 字。`,
      `Please name the view, in at most ${NAME_LENGTH} characters.`,
    );
  }
  if (query.length > QUERY_LENGTH)
    throw invalid('query', '筛选条件过多，请减少后再保存。', 'The filter is too long. Shorten it and save again.');
  return transact(work, async (work) => {
    const accountId = work.actor.id!;
    // Two tabs that save at once would both count the same; the account's row lets one wait for the other.
    await row(work.em, sql`select 1 from account where id = ${accountId} for update`);
    const kept = await row(
      work.em,
      sql<{
        n: number;
      }>`select count(*)::int as n from saved_view where account_id = ${accountId} and not (list = ${list} and name = ${title})`,
    );
    if (kept!.n >= MOST) {
      throw conflict(
        'TOO_MANY_VIEWS',
        `最多保存 ${MOST} 个视图，请先删除不用的。`,
        `At most ${MOST} views are kept. Delete one that you no longer use.`,
      );
    }
    const saved = await row(
      work.em,
      sql<SavedView>`insert into saved_view (id, account_id, list, name, query, created_at)
        values (${randomUUID()}, ${accountId}, ${list}, ${title}, ${query}, ${work.clock.now()})
        on conflict (account_id, list, name) do update set query = excluded.query returning id, list, name, query`,
    );
    return saved!;
  });
}

/** Deletes a view of the account's own; another's is NOT_FOUND. */
export async function deleteSavedView(work: Work, id: string): Promise<void> {
  const deleted = await run(
    work.em,
    sql`delete from saved_view where id = ${keyOf('SavedView', id)} and account_id = ${work.actor.id}`,
  );
  if (deleted === 0) throw notFound();
}

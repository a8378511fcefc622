import { unauthenticated } from '../../../kernel/errors.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { contains, type Em, row, rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import { dutiesOf } from '../session/index.js';
import type { AccountFilter } from './account.input.js';
import type { AccountType, Viewer } from './account.type.js';
import { navigationOf } from './navigation.js';

export const accountColumns = sql`a.id, a.login, a.display_name as "displayName", a.role, a.department, a.disabled,
  a.second_factor_confirmed as "secondFactor", a.last_sign_in_at as "lastSignInAt", a.version, a.county_code as "countyCode",
  a.agency_id as "agencyId", a.must_change_password as "mustChangePassword",
  a.one_time_until as "oneTimePasswordUntil", a.one_time_used_at as "oneTimePasswordUsedAt"`;

/** An account by its id, as its holder or an administrator sees it. */
export function findAccount(em: Em, id: string): Promise<AccountType | undefined> {
  return row(em, sql<AccountType>`select ${accountColumns} from account a where a.id = ${id}`);
}

/** Display names of accounts, by the loader of the request. */
export async function loadAccountName(request: Request, id: string): Promise<string | undefined> {
  return load(request, 'account-name', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<{ id: string; name: string }>`select id, display_name as name from account where id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((account) => [account.id, account.name]));
  });
}

/** What the signed-in account finds: menu and duties. */
export async function viewerOf(request: Request): Promise<Viewer> {
  const account = request.actor.id ? await findAccount(request.em, request.actor.id) : undefined;
  if (!account) throw unauthenticated();
  return {
    account,
    role: account.role,
    demo: request.demo,
    navigation: navigationOf[account.role],
    duties: dutiesOf(account, request.demo),
  };
}

export interface PlatformNames {
  platformName: Text;
  cityName: Text;
}

/** How the platform and its city are called; the city is whatever region data was loaded. */
export async function platformNames(em: Em): Promise<PlatformNames> {
  const city = await row(
    em,
    sql<{ name: string; pinyin: string }>`select name, pinyin from region where level = 'CITY'`,
  );
  const { name, pinyin } = city ?? { name: '', pinyin: '' };
  const english = pinyin.replace(/shi$/, '').replace(/^./, (letter) => letter.toUpperCase());
  return {
    platformName: text(`${name.replace(/市$/, '')}家政服务平台`, `${english} Domestic Services`),
    cityName: text(name, english),
  };
}

/** Accounts that match, by login; for the administrator. */
export function accountPage(
  request: Request,
  { search, roles, county, disabled }: AccountFilter,
  args: PageArgs,
): Promise<Page<AccountType>> {
  const word = search?.trim();
  const found = word ? contains(word) : undefined;
  return readPage<AccountType>(
    request.em,
    request.cursors,
    {
      list: 'accounts',
      select: accountColumns,
      from: sql`account a`,
      where: [
        ...(found ? [sql`(a.login ilike ${found} or a.display_name ilike ${found})`] : []),
        ...(roles?.length ? [sql`a.role = any(${roles}::text[])`] : []),
        ...(county ? [ofCounty(county)] : []),
        ...(disabled === undefined || disabled === null ? [] : [sql`a.disabled = ${disabled}`]),
      ],
      order: [{ expression: sql`a.login`, type: 'text' }],
    },
    args,
  );
}

const ofCounty = (county: string) => sql`(a.county_code = ${county}
  or exists (select from agency g where g.id = a.agency_id and g.county_code = ${county}))`;

/** An account for `node(id)`: administrators see all, everybody sees the own one. */
export function findAccountNode(request: Request, id: string): Promise<AccountType | undefined> {
  const seen = request.actor.role === 'ADMIN' || request.actor.id === id;
  return seen ? findAccount(request.em, id) : Promise.resolve(undefined);
}

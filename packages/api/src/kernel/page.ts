import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { invalid } from './errors.js';
import type { Keys } from './keys.js';
import { all, asJson, type Em, type RawBuilder, row, rows, sql } from './sql.js';

/** The arguments of a Relay connection. */
export interface PageArgs {
  first?: number | undefined;
  after?: string | undefined;
  last?: number | undefined;
  before?: string | undefined;
}

/** One column of an order. Not null; the last column of an order is unique. */
export interface OrderColumn {
  expression: RawBuilder<unknown>;
  /** SQL type, to read a cursor's value back. */
  type: 'text' | 'timestamptz' | 'uuid' | 'int' | 'date' | 'bigint';
  descending?: boolean;
}

export interface PageQuery {
  /** What comes between SELECT and FROM. */
  select: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  where: RawBuilder<unknown>[];
  order: OrderColumn[];
  /**
   * Where the page is chosen in a list apart from the records: the key of the list, and the records joined to the chosen
   * page `p` by its `key`. `select` is then read for the page alone, and as JSON.
   */
  record?: { key: RawBuilder<unknown>; join: RawBuilder<unknown> };
  /** Name of the list: a cursor of one list is refused by another. */
  list: string;
}

export interface Page<R> {
  nodes: R[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** Runs only when asked for. */
  totalCount: () => Promise<number>;
}

export const PAGE_LIMIT = 200;
const PAGE_DEFAULT = 50;

/** Cursors are sealed: they hold sort values of records, which may be names, and nobody can make one up. */
export interface Cursors {
  write(list: string, values: string[]): string;
  read(list: string, cursor: string): string[];
}

export function createCursors(keys: Keys): Cursors {
  const key = createSecretKey(keys.index);
  return {
    write(list, values) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(list));
      const body = Buffer.concat([cipher.update(JSON.stringify(values)), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    read(list, cursor) {
      try {
        const bytes = Buffer.from(cursor, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(list));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return JSON.parse(
          Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(),
        ) as string[];
      } catch {
        throw invalid(
          'after',
          '分页位置无效，请从第一页重新开始。',
          'This cursor is not valid. Start again from the first page.',
        );
      }
    },
  };
}

/** Reads one page by keyset, forwards (`first`, `after`) or backwards (`last`, `before`). */
export async function readPage<R extends object>(
  em: Em,
  cursors: Cursors,
  query: PageQuery,
  args: PageArgs,
): Promise<Page<R>> {
  const backwards = args.last !== undefined && args.last !== null;
  const size = sizeOf(args, backwards);
  const cursor = backwards ? args.before : args.after;
  const order = query.order.map((column) => ({ ...column, descending: (column.descending ?? false) !== backwards }));
  const where = all([...query.where, cursor ? beyond(order, cursors.read(query.list, cursor)) : undefined]);
  const statement = statementOf<R>(query, order, where, size + 1);
  const found = query.record
    ? (await rows(em, asJson(statement))).map((read) => read.found)
    : await rows(em, statement);
  const more = found.length > size;
  const nodes = found.slice(0, size);
  if (backwards) nodes.reverse();
  const cursorOf = (node: R | undefined) =>
    node
      ? cursors.write(
          query.list,
          order.map((_, at) => (node as Record<string, string>)[`_key${at}`]!),
        )
      : null;
  return {
    nodes,
    pageInfo: {
      hasNextPage: backwards ? Boolean(cursor) : more,
      hasPreviousPage: backwards ? more : Boolean(cursor),
      get startCursor() {
        return cursorOf(nodes[0]);
      },
      get endCursor() {
        return cursorOf(nodes.at(-1));
      },
    },
    totalCount: async () => {
      const counted = await row(
        em,
        sql<{ n: string }>`select count(*)::text as n from ${query.from} where ${all(query.where)}`,
      );
      return Number(counted?.n ?? 0);
    },
  };
}

/** The statement of a page. Its limit is part of the text, so that a kept plan is made for what it serves. */
function statementOf<R>(query: PageQuery, order: OrderColumn[], where: RawBuilder<unknown>, limit: number) {
  type Value = (column: OrderColumn, at: number) => RawBuilder<unknown>;
  const sorted = (value: Value) =>
    sql.join(order.map((column, at) => sql`${value(column, at)} ${sql.raw(column.descending ? 'desc' : 'asc')}`));
  const keys = (value: Value) =>
    sql.join(order.map((column, at) => sql`(${value(column, at)})::text as ${sql.ref(`_key${at}`)}`));
  const own: Value = (column) => column.expression;
  const chosen = (select: RawBuilder<unknown>) =>
    sql<R>`select ${select} from ${query.from} where ${where} order by ${sorted(own)} limit ${sql.lit(limit)}`;
  if (!query.record) return chosen(sql`${query.select}, ${keys(own)}`);
  const listed: Value = (_, at) => sql.ref(`p._value${at}`);
  const values = sql.join(order.map(({ expression }, at) => sql`${expression} as ${sql.ref(`_value${at}`)}`));
  return sql<R>`select ${query.select}, ${keys(listed)} from (${chosen(sql`${query.record.key} as key, ${values}`)}) p
    ${query.record.join} order by ${sorted(listed)}`;
}

function sizeOf(args: PageArgs, backwards: boolean): number {
  const asked = (backwards ? args.last : args.first) ?? PAGE_DEFAULT;
  if (asked < 1 || asked > PAGE_LIMIT) {
    throw invalid(
      backwards ? 'last' : 'first',
      `每页 1 至 ${PAGE_LIMIT} 条，请改小后再试。`,
      `A page holds 1 to ${PAGE_LIMIT} records. Ask for fewer and follow the cursor.`,
    );
  }
  return asked;
}

/** Rows strictly beyond the cursor in the given order, whatever the directions of its columns. */
function beyond(order: OrderColumn[], values: string[]): RawBuilder<boolean> {
  const steps = order.map((column, at) => {
    const equal = order
      .slice(0, at)
      .map((earlier, index) => sql`${earlier.expression} = ${typedValue(earlier, values[index]!)}`);
    return all([
      ...equal,
      sql`${column.expression} ${sql.raw(column.descending ? '<' : '>')} ${typedValue(column, values[at]!)}`,
    ]);
  });
  return sql<boolean>`(${sql.join(
    steps.map((step) => sql`(${step})`),
    sql` or `,
  )})`;
}

const typedValue = (column: OrderColumn, value: string) => sql`${value}::${sql.raw(column.type)}`;

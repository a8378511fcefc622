import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import template, { empty, join, raw, type Sql } from 'sql-template-tag';
import { DomainError, unauthenticated } from './errors.js';
import { text } from './text.js';

export type Em = SqlEntityManager;

/** A piece of SQL with its values, or a whole statement; `R` is what a row of it looks like. */
export interface RawBuilder<R> extends Sql {
  readonly row?: R;
}

/** SQL of a template: pieces of SQL are set in, everything else becomes a parameter. */
export const sql = Object.assign(
  <R = unknown>(strings: TemplateStringsArray, ...values: unknown[]): RawBuilder<R> => template(strings, ...values),
  {
    /** Text that stands in the code, never one that somebody typed. */
    raw: (text: string): RawBuilder<unknown> => raw(text),
    /** The name of a table or column, with its alias before a dot. */
    ref: (name: string): RawBuilder<unknown> =>
      raw(
        name
          .split('.')
          .map((part) => `"${part.replaceAll('"', '""')}"`)
          .join('.'),
      ),
    /** A number or word of the code's own as a literal, where a plan has to know it. */
    lit: (value: number | string): RawBuilder<unknown> =>
      raw(typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`),
    join: (parts: readonly unknown[], separator = sql`, `): RawBuilder<unknown> =>
      parts.length === 0 ? empty : join(parts, separator.strings[0]),
  },
);

interface Sent<R> {
  rows: R[];
  /** How many rows a statement changed that gives none back. */
  changed: number;
}

/** Sends one statement by a connection of its own. */
export type SendAlone = (text: string, values: unknown[]) => Promise<Sent<unknown>>;

const alone = new WeakMap<object, SendAlone>();

/** Has statements outside a transaction go straight to the pool: the layers between cost as much as many a statement. */
export function sendAloneBy(driver: object, send: SendAlone): void {
  alone.set(driver, send);
}

/** By the connection of `em`'s transaction, or one of the pool. */
async function send<R>(em: Em, { text, values }: RawBuilder<R>): Promise<Sent<R>> {
  const straight = alone.get(em.getDriver());
  if (straight && !em.isInTransaction()) return straight(text, values) as Promise<Sent<R>>;
  const kysely = em.getKysely() as unknown as Kysely<unknown>;
  const { rows, numAffectedRows } = await kysely.executeQuery(CompiledQuery.raw(text, values) as CompiledQuery<R>);
  return { rows, changed: Number(numAffectedRows ?? 0n) };
}

/** What the reads of an entity manager take for granted, until one of them has found something under it. */
interface Assumption {
  condition: RawBuilder<boolean>;
  proved: boolean;
}

const assumptions = new WeakMap<Em, Assumption>();

/**
 * Has each read of `em` find nothing unless `condition` holds, which spares a statement that asks for the condition alone.
 * Who assumes asks `holds` at the end, before anything that was read is given away.
 */
export function assume(em: Em, condition: RawBuilder<boolean>): void {
  assumptions.set(em, { condition, proved: false });
}

/** Whether what was assumed holds; asks the database only when no read has proved it. */
export async function holds(em: Em): Promise<boolean> {
  const assumption = assumptions.get(em);
  if (!assumption || assumption.proved) return true;
  const found = await send(em, sql`select where ${assumption.condition}`);
  assumption.proved = found.rows.length > 0;
  return assumption.proved;
}

/** Words of a statement that changes rows. */
export const changesRows = /\b(insert into|update|delete from)\b/i;

/** A statement that can stand in the FROM of another. */
const isRead = (statement: RawBuilder<unknown>) =>
  /^\s*select\b/i.test(statement.strings[0]!) ||
  (/^\s*with\b/i.test(statement.strings[0]!) && !changesRows.test(statement.text));

async function execute<R>(em: Em, statement: RawBuilder<R>): Promise<Sent<R>> {
  const assumption = assumptions.get(em);
  if (!assumption || assumption.proved) return send(em, statement);
  if (!isRead(statement)) {
    if (!(await holds(em))) throw unauthenticated();
    return send(em, statement);
  }
  const found = await send(em, sql<R>`select * from (${statement}) found where ${assumption.condition}`);
  if (found.rows.length > 0) assumption.proved = true;
  return found;
}

const ENDED_BY_TIMEOUT = '57014';

const tooSlow = () =>
  new DomainError(
    'TOO_MUCH',
    text(
      '查询用时过长，已中止；请按县区或状态缩小范围，或减少分组。',
      'The query took too long and was ended. Narrow it by county or state, or group by less.',
    ),
    undefined,
    'QUERY_TIMEOUT',
  );

/** Runs a statement in the transaction of `em`, if there is one, and gives its rows. */
export async function rows<R>(em: Em, statement: RawBuilder<R>): Promise<R[]> {
  try {
    return (await execute(em, statement)).rows;
  } catch (error) {
    if ((error as { code?: string }).code === ENDED_BY_TIMEOUT) throw tooSlow();
    throw error;
  }
}

/** The first row, or undefined. */
export async function row<R>(em: Em, statement: RawBuilder<R>): Promise<R | undefined> {
  return (await rows(em, statement))[0];
}

/** Runs a statement and gives the number of rows that it changed. */
export async function run(em: Em, statement: RawBuilder<unknown>): Promise<number> {
  return (await execute(em, statement)).changed;
}

/** Rows of many columns come quicker as one column of JSON; times are text then, and bytes cannot be read. */
export const asJson = <R>(statement: RawBuilder<R>): RawBuilder<{ found: R }> =>
  sql`select to_json(r) as found from (${statement}) r`;

/** Conditions joined by AND; TRUE when there are none. */
export function all(conditions: (RawBuilder<unknown> | undefined)[]): RawBuilder<boolean> {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(given, sql` and `)}`;
}

/** A LIKE pattern that finds `part` literally at the start of a text. */
export const startsWith = (part: string) => `${part.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The end of the stretch of texts that begin with `part`, in the order of their bytes. */
export const endOf = (part: string) => `${part}\u{10FFFF}`;

/**
 * Texts that begin with `part`, on a column with a `text_pattern_ops` index. Unlike LIKE, whose pattern must be known when
 * a statement is planned, it uses the index in a plan that is kept.
 */
export const beginsWith = (column: RawBuilder<unknown>, part: string): RawBuilder<boolean> =>
  sql<boolean>`(${column} ~>=~ ${part} and ${column} ~<~ ${endOf(part)})`;

/** A LIKE pattern that finds `part` literally anywhere in a text. */
export const contains = (part: string) => `%${startsWith(part)}`;

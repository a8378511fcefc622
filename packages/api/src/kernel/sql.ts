import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { DomainError } from './errors.js';
import { text } from './text.js';

export { type RawBuilder, sql };
export type Em = SqlEntityManager;

const kysely = (em: Em) => em.getKysely() as unknown as Kysely<unknown>;

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
    return (await statement.execute(kysely(em))).rows;
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
  return Number((await statement.execute(kysely(em))).numAffectedRows ?? 0n);
}

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

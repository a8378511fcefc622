import { invalid } from '../../../kernel/errors.js';
import { type RawBuilder, sql } from '../../../kernel/sql.js';
import type { StatisticDimension } from './statistics.type.js';
import type { Parting } from './suppression.js';

const MOST = 3;
/** The group of those who have nothing under a parting. */
const NONE = 'NONE';

/** How a register is parted by one dimension: a value of each record, or a list of values. */
export interface DimensionColumn extends Parting {
  value: RawBuilder<unknown>;
  /** Joined to the register, for a list of values. */
  join?: RawBuilder<unknown>;
}

export const single = (value: RawBuilder<unknown>): DimensionColumn => ({ additive: true, value });

/** Parts by each element of an array; `alias` names the join. */
export const several = (alias: string, list: RawBuilder<unknown>): DimensionColumn => ({
  additive: false,
  value: sql`${sql.ref(alias)}.value`,
  join: sql`cross join lateral unnest(case when cardinality(${list}) = 0 then array[${sql.lit(NONE)}] else ${list} end) as ${sql.ref(alias)} (value)`,
});

/** `expression`, or the group of those who have none. */
export const orNone = (expression: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${expression}, ${sql.lit(NONE)})`;

/** The columns of the dimensions asked for; too many, twice the same and those that do not fit the register are refused in words. */
export function chosenDimensions(
  by: readonly StatisticDimension[],
  known: Partial<Record<StatisticDimension, DimensionColumn>>,
): DimensionColumn[] {
  if (by.length > MOST || new Set(by).size < by.length) {
    throw invalid('by', `最多按 ${MOST} 个不同口径分组。`, `Group by at most ${MOST} different dimensions.`);
  }
  return by.map((dimension) => {
    const column = known[dimension];
    if (column) return column;
    const allowed = Object.keys(known).join(', ');
    throw invalid(
      'by',
      `不能按 ${dimension} 分组，可用：${allowed}。`,
      `${dimension} does not fit here. Use ${allowed}.`,
    );
  });
}

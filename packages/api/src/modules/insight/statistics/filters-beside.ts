import { invalid } from '../../../kernel/errors.js';
import type { WorkerFilter } from '../../roster/worker/index.js';

const MOST_CONDITIONS = 4;

/**
 * The filters that would tell a few people beside this one, by a subtraction: any of its conditions left out, and of a list
 * of values each one left out and each one alone.
 */
export function filtersBeside(filter: WorkerFilter): WorkerFilter[] {
  const conditions = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined,
  );
  if (conditions.length > MOST_CONDITIONS)
    throw invalid(
      'filter',
      `统计的筛选条件至多 ${MOST_CONDITIONS} 项，县（市、区）不计。`,
      `A statistic takes at most ${MOST_CONDITIONS} conditions beside the county.`,
    );
  const wider = Array.from({ length: 2 ** conditions.length - 1 }, (_, mask) =>
    Object.fromEntries(conditions.filter((_, at) => mask & (1 << at))),
  );
  const lists = conditions.flatMap(([name, value]) => {
    const values = Array.isArray(value) ? [...new Set<unknown>(value)] : [];
    if (values.length < 2) return [];
    return values
      .flatMap((one) => [[one], values.filter((other) => other !== one)])
      .map((some) => ({ ...filter, [name]: some }));
  });
  return [...wider, ...lists];
}

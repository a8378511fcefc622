import { type RawBuilder, sql } from '../../kernel/sql.js';

/** Key of the records without a town, where a filter asks for a town. */
const NO_TOWN = 'NONE';

/** The records of a town, or those without one, on a table with `town_code`. */
export const inTown = (alias: string, town: string): RawBuilder<boolean> => {
  const column = sql.ref(`${alias}.town_code`);
  return town === NO_TOWN ? sql<boolean>`${column} is null` : sql<boolean>`${column} = ${town}`;
};

import type { Request } from '../../../kernel/request.js';
import type { RawBuilder } from '../../../kernel/sql.js';
import type { Text } from '../../../kernel/text.js';

/** A cell as a file holds it: a number stays a number, everything else is text. */
export type Cell = string | number | null;

/** In which language a file speaks: Chinese names, or English titles with the values of the schema. */
export type Language = 'zh' | 'en';

export interface ExportColumn<R> {
  title: Text;
  /** Shows who somebody is: left out for analysts. */
  personal?: true;
  of(row: R, words: Words): Cell;
}

/** How the language of the file says things. */
export interface Words {
  /** The name of an enum's value. */
  name(enumeration: object, value: string | null): string | null;
  names(enumeration: object, values: string[]): string;
  yes(value: boolean): string;
}

/** How a list becomes a file. The rows come in the order of their ids, so that changes meanwhile move none. */
export interface ExportList<R extends { id: string }, F> {
  name: Text;
  select(request: Request): RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  /** Ordered and unique. */
  id: RawBuilder<unknown>;
  /** The scope of the actor and the filter: those of the list itself. */
  where(request: Request, filter: F): RawBuilder<unknown>[] | Promise<RawBuilder<unknown>[]>;
  columns: ExportColumn<R>[];
}

import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { Extensions } from 'type-graphql';
import { type RawBuilder, sql } from './sql.js';

/** The properties that an operation reads of each type, wherever in the operation the type occurs. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>;

/** Stands for every column of a record: what a field may read that does not say what it is worked out from. */
const EVERY_COLUMN = '*';

/** Marks a field that a resolver works out: the properties that it reads. A plain field reads the property of its name. */
export const WorkedOutOf = <R>(...properties: (keyof R & string)[]) => Extensions({ workedOutOf: properties });

/** Worked out once for each document; a field that @skip or @include leaves out counts as asked for. */
export function askedOf(schema: GraphQLSchema, document: DocumentNode): Asked {
  const asked = new Map<string, Set<string>>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        const parent = info.getParentType();
        if (!field || !parent) return;
        for (const type of isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]) {
          const known = asked.get(type.name) ?? new Set();
          const own = type.getFields()[field.name] ?? field;
          const reads = own.extensions.workedOutOf as string[] | undefined;
          for (const name of reads ?? [own.resolve && own.name !== 'id' ? EVERY_COLUMN : own.name]) known.add(name);
          asked.set(type.name, known);
        }
      },
    }),
  );
  return asked;
}

/** Whether the running operation reads one of these properties of a type; true when nothing is known of it. */
export const isAsked = (work: { asked?: Asked }, type: string, ...properties: string[]): boolean =>
  !work.asked || properties.some((name) => work.asked!.get(type)?.has(name));

/** SQL of a property; a function where it depends on who asks and when. */
type Column<W> = RawBuilder<unknown> | ((work: W) => RawBuilder<unknown>);

/** What a statement can read of a record, by property: its own columns, and its parts, which are records themselves. */
export interface Readable<W> {
  columns: Record<string, Column<W>>;
  parts: Record<string, Column<W>>;
}

/** The select list of a record: the id, and of the rest what the query asks for; all columns when nothing is known of that. */
export function selectAsked<W>(
  work: W,
  { columns, parts }: Readable<W>,
  asked: ReadonlySet<string> = everyColumn(),
): RawBuilder<unknown> {
  const isAsked = ([name]: [string, Column<W>]) => name === 'id' || asked.has(name);
  const chosen = Object.entries(columns);
  return sql.join(
    [...(asked.has(EVERY_COLUMN) ? chosen : chosen.filter(isAsked)), ...Object.entries(parts).filter(isAsked)].map(
      ([name, column]) => sql`${typeof column === 'function' ? column(work) : column} as ${sql.ref(name)}`,
    ),
  );
}

/** All columns, for rules that look at the record, and the parts that are asked for. */
export const everyColumn = (asked: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
  new Set([...asked, EVERY_COLUMN]);

/** A part that is one record, or null. */
export const one = (select: RawBuilder<unknown>) => sql`(select to_json(r) from (${select}) r)`;

/** A part that is a list of records, in the order of the select. */
export const many = (select: RawBuilder<unknown>) => sql`(select coalesce(json_agg(r), '[]') from (${select}) r)`;

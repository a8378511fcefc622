import type { ImportRecordFragment } from '../../../gql/graphql';

/** What each column, by its index, is read as; null leaves it out. */
export type Mapping = ReadonlyMap<number, string | null>;

export const mappingOf = (batch: Pick<ImportRecordFragment, 'columns'>): Mapping =>
  new Map(batch.columns.map(({ index, field }) => [index, field]));

/** Required fields that no column of the file is read as. */
export function missingFields(
  batch: Pick<ImportRecordFragment, 'fields' | 'columns'>,
  mapping: Mapping = mappingOf(batch),
): ImportRecordFragment['fields'] {
  const mapped = new Set(mapping.values());
  return batch.fields.filter(({ field, required }) => required && !mapped.has(field));
}

/** A field is read from one column: who gives it to a column takes it from the other. */
export function withField(mapping: Mapping, index: number, field: string | null): Mapping {
  const next = new Map(mapping);
  if (field !== null) for (const [other, taken] of next) if (taken === field) next.set(other, null);
  return next.set(index, field);
}

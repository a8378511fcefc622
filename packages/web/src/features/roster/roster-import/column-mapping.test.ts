import { expect, it } from 'vitest';
import { mappingOf, missingFields, withField } from './column-mapping';

const label = { __typename: 'Text' as const, zh: '', en: '' };
const column = (index: number, field: string | null) => ({
  __typename: 'ImportColumn' as const,
  index,
  header: `${index}`,
  field,
  samples: [],
});
const field = (name: string, required: boolean) => ({
  __typename: 'ImportFieldDefinition' as const,
  field: name,
  label,
  required,
});
const batch = {
  columns: [column(0, 'name'), column(1, null), column(2, 'phone')],
  fields: [field('name', true), field('idNumber', true), field('phone', false)],
};

it('names the required fields that no column has', () => {
  expect(missingFields(batch).map((missing) => missing.field)).toEqual(['idNumber']);
  expect(missingFields(batch, withField(mappingOf(batch), 1, 'idNumber'))).toEqual([]);
});

it('takes a field from the column that had it', () => {
  expect([...withField(mappingOf(batch), 1, 'name')]).toEqual([
    [0, null],
    [1, 'name'],
    [2, 'phone'],
  ]);
});

it('leaves a column out', () => {
  expect(withField(mappingOf(batch), 2, null).get(2)).toBeNull();
});

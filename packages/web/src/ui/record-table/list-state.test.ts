import { describe, expect, it } from 'vitest';
import {
  day,
  flag,
  type ListSpec,
  manyOf,
  oneOf,
  pageVariables,
  privateText,
  queryOf,
  readListView,
  text,
  writeListView,
} from './list-state';

interface Filter {
  states?: ('A' | 'B')[];
  kind?: 'X' | 'Y';
  place?: string;
  whole?: boolean;
  since?: string;
  search?: string;
}

const spec: ListSpec<Filter, 'FIRST' | 'SECOND'> = {
  filter: {
    states: manyOf(['A', 'B']),
    kind: oneOf(['X', 'Y']),
    place: text(),
    whole: flag(),
    since: day(),
    search: privateText(),
  },
  orders: ['FIRST', 'SECOND'],
};
const read = (query: string, hidden?: Record<string, string>) => readListView(spec, new URLSearchParams(query), hidden);

describe('list state', () => {
  it('comes back the same from the address', () => {
    const view = {
      filter: {
        states: ['A', 'B'] as ('A' | 'B')[],
        kind: 'Y' as const,
        place: '武江 &=区',
        whole: false,
        since: '2028-02-29',
        search: '某人',
      },
      order: 'SECOND' as const,
      page: { size: 100, from: 101, after: 'c+/=', before: undefined },
      open: 'id1',
    };
    const { params, hidden } = writeListView(spec, view);
    expect(read(params.toString(), hidden)).toEqual(view);
  });

  it('keeps personal text out of the address', () => {
    const { params, hidden } = writeListView(spec, { ...read(''), filter: { search: '某人' } });
    expect(params.toString()).toBe('');
    expect(hidden).toEqual({ search: '某人' });
    expect(read('search=%E6%9F%90').filter).toEqual({});
  });

  it('leaves out what it does not know', () => {
    expect(read('states=A,Z&kind=Q&order=DROP&size=7&from=-3&whole=maybe&since=2026-02-30')).toEqual({
      filter: { states: ['A'] },
      order: 'FIRST',
      page: { size: 50, from: 1, after: undefined, before: undefined },
      open: undefined,
    });
  });

  it('ignores a position without a cursor', () => {
    expect(read('from=51').page.from).toBe(1);
    expect(read('from=51&after=x').page.from).toBe(51);
  });

  it('compares views by filter and order alone, whatever the order of choices', () => {
    const view = read('after=x&from=51&open=1&states=B,A');
    expect(queryOf(spec, view)).toBe(queryOf(spec, read('states=A,B')));
  });

  it('asks forwards or backwards', () => {
    expect(pageVariables({ size: 50, from: 1 })).toEqual({ first: 50, after: undefined });
    expect(pageVariables({ size: 50, from: 51, before: 'x' })).toEqual({ last: 50, before: 'x' });
  });
});

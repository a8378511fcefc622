import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';
import { readQuestion, writeQuestion } from './question';

const read = (query: string) => readQuestion(new URLSearchParams(query));

describe('a question in the address', () => {
  it('comes back the same, with its groups in the order of choice', () => {
    const question = {
      of: 'workers' as const,
      by: ['SEX' as const, 'COUNTY' as const],
      filter: { county: '440203', states: ['VERIFIED' as const], serviceLines: ['ELDERLY' as const] },
      bars: true,
    };
    expect(read(writeQuestion(question).toString())).toEqual(question);
  });

  it('leaves out what cannot be asked', () => {
    expect(read('of=agencies&by=SEX,COUNTY,COUNTY,DROP&county=440203').by).toEqual(['COUNTY']);
    expect(read('of=agencies&county=440203').filter).toEqual({});
    expect(read('by=COUNTY,SEX,STATE,LACK').by).toHaveLength(3);
    expect(read('states=NOBODY').filter.states).toBeUndefined();
  });
});

describe('CSV', () => {
  it('quotes what would break it and disarms formulas', () => {
    expect(
      csvOf([
        ['a', '1,234'],
        ['say "x"', '=1+1'],
        ['a\nb', '<5'],
      ]),
    ).toBe('a,"1,234"\r\n"say ""x""",\'=1+1\r\n"a\nb",<5');
  });
});

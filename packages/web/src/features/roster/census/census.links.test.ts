import { expect, it } from 'vitest';
import { listsOf } from './census.links';

const query = (path: string) => Object.fromEntries(new URLSearchParams(path.split('?')[1]));

it('opens the list with the filter that was counted', () => {
  const lists = listsOf({ county: '440203' });
  expect(query(lists.verified)).toEqual({ county: '440203', states: 'VERIFIED' });
  expect(query(lists.lack('HEALTH'))).toEqual({
    county: '440203',
    states: 'SUBMITTED,VERIFIED,RETURNED,SUSPENDED,BARRED',
    lacks: 'HEALTH',
  });
  expect(query(lists.incomplete).complete).toBe('no');
  expect(query(lists.overdue)).toEqual({ county: '440203', overdue: 'yes' });
});

it('leaves the whole city unfiltered by place', () => {
  expect(query(listsOf({}).waiting)).toEqual({ states: 'SUBMITTED' });
});

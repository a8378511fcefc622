import { expect, it } from 'vitest';
import { readListView, writeListView } from '../../../ui/record-table/list-state';
import { workerListSpec } from './worker-list.state';

it('keeps a name that is searched out of the address and everything else in it', () => {
  const view = readListView(
    workerListSpec,
    new URLSearchParams('search=张三&states=SUBMITTED&health=EXPIRED&complete=no&order=NAME'),
    { search: '李四' },
  );
  expect(view.filter).toEqual({ search: '李四', states: ['SUBMITTED'], health: 'EXPIRED', complete: false });
  const { params, hidden } = writeListView(workerListSpec, view);
  expect(params.toString()).toBe('states=SUBMITTED&health=EXPIRED&complete=no&order=NAME');
  expect(hidden).toEqual({ search: '李四' });
});

import { expect, test } from 'vitest';
import { type JudgementContext, judgeWorker } from './index.js';

const context: JudgementContext = {
  today: '2026-10-31',
  county: '440203',
  minimumAge: 16,
  regions: [
    { code: '440203', name: '武江区', level: 'COUNTY', county: '440203' },
    { code: '440204', name: '浈江区', level: 'COUNTY', county: '440204' },
    { code: '440203100', name: '西联镇', level: 'TOWN', county: '440203' },
    { code: '440204100', name: '新韶镇', level: 'TOWN', county: '440204' },
    { code: '440203109', name: '大桥镇', level: 'TOWN', county: '440203' },
    { code: '440204109', name: '大桥镇', level: 'TOWN', county: '440204' },
  ],
  headers: {},
  agencyByCode: () => null,
  agenciesByName: () => [],
};

const worker = (cells: Record<string, string>, headers = {}) =>
  judgeWorker({ name: '傅凤娟', idNumber: '440203199403191060', ...cells }, { ...context, headers });

test.each([
  [{ hukou: '韶关市武江区' }, { homeCounty: null, hukou: '440203' }],
  [{ hukou: '浈江区' }, { homeCounty: null, hukou: null }],
  [
    { hukou: '浈江区', homeCounty: '浈江' },
    { homeCounty: '440204', hukou: null },
  ],
])('the 户籍 counts in the county of the file alone: %j', (cells, facts) => {
  expect(worker(cells)).toMatchObject({ problems: [], facts });
});

test.each([
  [{ town: '西联' }, { homeCounty: null, town: '440203100' }],
  [
    { town: '西联镇', homeCounty: '浈江区' },
    { homeCounty: '440204', town: '440203100' },
  ],
  [{ town: '新韶镇' }, { homeCounty: '440204', town: null }],
  [
    { town: '新韶镇', homeCounty: '浈江区', county: '武江区' },
    { homeCounty: '440204', town: null },
  ],
  [{ town: '某市某镇' }, { homeCounty: null, town: null }],
])('a town counts with the county in which it lies: %j', (cells, facts) => {
  expect(worker(cells)).toMatchObject({ problems: [], facts });
});

test.each([
  [{ county: '武江', town: '新韶镇' }, {}],
  [{ homeCounty: '武江', town: '新韶镇' }, {}],
  [{ homeCounty: '浈江', town: '西联镇' }, { town: '居住镇街' }],
])('a town that lies in no county of the row is bad: %j', (cells, headers) => {
  expect(worker(cells, headers).problems).toMatchObject([{ field: 'town', code: 'OTHER_COUNTY' }]);
});

test('a town of residence says nothing against the county of work', () => {
  expect(worker({ county: '武江区', town: '新韶镇' }, { town: '居住镇街' })).toMatchObject({
    problems: [],
    facts: { homeCounty: '440204', town: null },
  });
});

test('of two towns of one name the one in the county of residence is meant, else the one of the file', () => {
  const cells = { town: '大桥镇', homeCounty: '浈江区' };
  expect(worker(cells, { town: '居住镇街' })).toMatchObject({
    problems: [],
    facts: { homeCounty: '440204', town: null },
  });
  expect(worker({ town: '大桥镇' }).facts).toMatchObject({ homeCounty: null, town: '440203109' });
});

test('a header of village committees tells no residence', () => {
  const cells = { town: '西联镇', homeCounty: '浈江区' };
  expect(worker(cells, { town: '镇街/村居' }).problems).toEqual([]);
});

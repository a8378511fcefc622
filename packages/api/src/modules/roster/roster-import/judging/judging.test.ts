import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../reading/index.js';
import { type JudgementContext, judgeAgency, judgeWorker, type KnownRegion, RowLedger } from './index.js';

const REGIONS: KnownRegion[] = [
  { code: '440203', name: '武江区', level: 'COUNTY', county: '440203' },
  { code: '440204', name: '浈江区', level: 'COUNTY', county: '440204' },
  { code: '440203100', name: '西联镇', level: 'TOWN', county: '440203' },
  { code: '440204100', name: '新韶镇', level: 'TOWN', county: '440204' },
];

const AGENCIES = [
  { creditCode: '91440203MAURQ283FN', name: '福临家政服务有限公司' },
  { creditCode: '91440203MAWFUYGCJL', name: '同名家政' },
  { creditCode: '91440203MA840HWU1C', name: '同名家政' },
];

const context: JudgementContext = {
  today: '2026-10-31',
  county: '440203',
  minimumAge: 16,
  regions: REGIONS,
  headers: { idNumber: '身份证号码' },
  agencyByCode: (code) => AGENCIES.find(({ creditCode }) => creditCode === code) ?? null,
  agenciesByName: (wanted) => AGENCIES.filter(({ name }) => name === wanted),
};

const WORKER = { name: '傅凤娟', idNumber: '440203199403191060' };
const AGENCY = { name: '福临家政服务有限公司', creditCode: '91440203MAURQ283FN', kind: '员工制' };

const worker = (cells: Record<string, string>) => judgeWorker({ ...WORKER, ...cells }, context);
const agency = (cells: Record<string, string>) => judgeAgency({ ...AGENCY, ...cells }, context);
const codes = ({ problems }: { problems: { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);

describe('a worker’s row', () => {
  test.each<[Record<string, string>, string]>([
    [{ name: ' ' }, 'name NAME_MISSING'],
    [{ name: '张'.repeat(51) }, 'name VALUE_TOO_LONG'],
    [{ name: '#REF!' }, 'name NAME_MISSING'],
    [{ name: '张\ufffd' }, 'name NAME_MISSING'],
    [{ idNumber: '无' }, 'idNumber ID_MISSING'],
    [{ idNumber: '3.30E+17' }, 'idNumber ID_SCIENTIFIC'],
    [{ idKind: '某种证件' }, 'idKind KIND_UNKNOWN'],
    [{ idKind: '护照', idNumber: '护照' }, 'idNumber ID_LENGTH'],
    [{ idKind: '护照', idNumber: 'E1234567', birthDate: '2015-01-01' }, 'idNumber UNDER_AGE'],
    [{ idKind: '护照', idNumber: 'E1234567', birthDate: '春天' }, 'birthDate DATE_UNREADABLE'],
    [{ sex: '男' }, 'sex SEX_CONTRADICTS_ID'],
    [{ phone: '131333748' }, 'phone PHONE'],
    [{ address: '路'.repeat(201) }, 'address VALUE_TOO_LONG'],
    [{ county: '浈江' }, 'county OTHER_COUNTY'],
    [{ agencyCode: '91440203MA78Y9HWER' }, 'agencyCode AGENCY_UNKNOWN'],
    [{ agencyName: '没有登记的公司' }, 'agencyName AGENCY_UNKNOWN'],
    [{ agencyName: '同名家政' }, 'agencyName AGENCY_UNKNOWN'],
    [{ contractKind: '看情况' }, 'contractKind KIND_UNKNOWN'],
    [{ startedOn: '去年春天' }, 'startedOn DATE_UNREADABLE'],
    [{ startedOn: '2026-11-01' }, 'startedOn DATE_ORDER'],
    [{ startedOn: '1993-01-01' }, 'startedOn DATE_ORDER'],
    [{ startedOn: '2020-01-01', endedOn: '2019-01-01' }, 'endedOn DATE_ORDER'],
    [{ healthIssuedOn: '2026-11-01' }, 'healthIssuedOn HEALTH_DATE_FUTURE'],
    [{ healthIssuedOn: '2026-01-01', healthExpiresOn: '2025-01-01' }, 'healthExpiresOn DATE_ORDER'],
    [{ healthIssuedOn: '2026-05-01', healthExpiresOn: '2026-05-01' }, 'healthExpiresOn DATE_ORDER'],
    [{ healthIssuedOn: '2026-05-01', healthExpiresOn: '2062-05-01' }, 'healthExpiresOn HEALTH_VALIDITY'],
    [{ healthIssuedOn: '2026-05-01', healthExpiresOn: '2027-05-02' }, 'healthExpiresOn HEALTH_VALIDITY'],
    [{ healthExpiresOn: '2027-11-01' }, 'healthExpiresOn HEALTH_VALIDITY'],
    [{ trainingCompletedOn: '2026-11-01' }, 'trainingCompletedOn DATE_ORDER'],
    [{ trainingCompletedOn: '2026年12月' }, 'trainingCompletedOn DATE_ORDER'],
    [{ trainingCompletedOn: '上周' }, 'trainingCompletedOn DATE_UNREADABLE'],
  ])('%j: %s', (cells, problem) => {
    expect(codes(worker(cells))).toEqual([problem]);
  });

  test('with the name and the ID alone is good: what else is missing is a lack', () => {
    expect(worker({ phone: '无', healthIssuedOn: '—', agencyName: '个人' })).toMatchObject({
      problems: [],
      facts: { sex: 'FEMALE', birthDate: '1994-03-19', phone: null, healthIssuedOn: null, agencyCode: null },
    });
  });

  test.each([
    [{ healthIssuedOn: '2026-05-01', healthExpiresOn: '2027-05-01' }],
    [{ healthExpiresOn: '2027-10-31' }],
    [{ healthExpiresOn: '2024-02-29' }],
    [{ trainingCompletedOn: '2026-10-31' }],
  ])('a certificate of one year, a training of today: %j', (cells) => {
    expect(worker(cells)).toMatchObject({ problems: [], facts: cells });
  });

  test.each([
    [{ startedOn: '2020年3月' }, { startedOn: '2020-03-01' }],
    [{ startedOn: '202003' }, { startedOn: '2020-03-01' }],
    [{ startedOn: '2020.10' }, { startedOn: '2020-10-01' }],
    [{ trained: '是', trainingCompletedOn: '2024-05' }, { trainingCompletedOn: '2024-05-01' }],
  ])('a month alone is its first day where nothing hangs on the day: %j', (cells, facts) => {
    expect(worker(cells)).toMatchObject({ problems: [], facts });
  });

  test.each<[Record<string, string>, string]>([
    [{ healthIssuedOn: '2024-05' }, 'healthIssuedOn'],
    [{ healthIssuedOn: '2024年5月' }, 'healthIssuedOn'],
    [{ healthExpiresOn: '2027/5' }, 'healthExpiresOn'],
    [{ startedOn: '2020-01-01', endedOn: '2024年5月' }, 'endedOn'],
    [{ idKind: '护照', idNumber: 'E1234567', birthDate: '1990年5月' }, 'birthDate'],
  ])('a month alone is no day of a certificate, of leaving, of birth: %j', (cells, field) => {
    expect(worker(cells).problems).toMatchObject([
      { field, code: 'DATE_UNREADABLE', message: { zh: '只写了年月，没有写日。' } },
    ]);
  });

  test.each(['2020.1', '2020年13月', '2020-00', '1890-05'])('%s is no month either', (startedOn) => {
    expect(worker({ startedOn }).problems).toMatchObject([
      { field: 'startedOn', code: 'DATE_UNREADABLE', message: { zh: '日期无法识别。' } },
    ]);
  });

  test('becomes facts', () => {
    const { facts, problems } = worker({
      sex: '女性',
      phone: '138-0000-0000',
      homeCounty: '韶关市浈江区',
      town: '西联镇',
      serviceLines: '月嫂、家庭饮食，遛狗;居家保洁',
      agencyName: '福临家政服务有限公司',
      contractKind: '员工制',
      startedOn: '2020.3.5',
      healthIssuedOn: '45992',
      trained: '已参加',
      trainingHours: '24课时',
    });
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({
      phone: '13800000000',
      homeCounty: '440204',
      town: '440203100',
      serviceLines: ['MATERNITY', 'COOKING', 'OTHER', 'HOUSEKEEPING'],
      agencyCode: '91440203MAURQ283FN',
      contractKind: 'LABOUR',
      startedOn: '2020-03-05',
      healthIssuedOn: '2025-12-01',
      trained: true,
      trainingHours: 24,
    });
  });

  test.each([
    ['劳动合同', 'LABOUR'],
    ['员工制', 'LABOUR'],
    ['劳务合同', 'SERVICE'],
    ['服务协议', 'SERVICE'],
    ['中介制', 'SERVICE'],
    ['非全日制', 'SERVICE'],
  ])('contract %s', (typed, kind) => {
    expect(worker({ contractKind: typed }).facts.contractKind).toBe(kind);
  });

  test.each([
    [{ idKind: '港澳居民来往内地通行证', idNumber: 'H12345678' }, 'HK_MACAO'],
    [{ idNumber: 'h12345678' }, 'HK_MACAO'],
    [{ idKind: '台胞证', idNumber: '12345678' }, 'TAIWAN'],
    [{ idKind: '护照', idNumber: 'E1234567', birthDate: '1990/1/2', sex: '女' }, 'FOREIGN'],
  ])('other papers: %j', (cells, kind) => {
    expect(worker(cells)).toMatchObject({ problems: [], facts: { idKind: kind } });
  });

  test('is told in words that name the column and never what stands in it', () => {
    const [problem] = worker({ idNumber: '440203199403191061' }).problems;
    expect(problem).toMatchObject({ column: '身份证号码', code: 'ID_CHECK_DIGIT' });
    expect(JSON.stringify(problem)).not.toMatch(/44020319|1060/);
    expect(worker({ startedOn: '某天' }).problems[0]?.column).toBe('入职日期');
  });
});

describe('an agency’s row', () => {
  test.each<[Record<string, string>, string]>([
    [{ name: '' }, 'name NAME_MISSING'],
    [{ name: '公'.repeat(101) }, 'name VALUE_TOO_LONG'],
    [{ name: '#VALUE!' }, 'name NAME_MISSING'],
    [{ creditCode: '' }, 'creditCode CREDIT_CODE_MISSING'],
    [{ creditCode: '440203600012345' }, 'creditCode CREDIT_CODE'],
    [{ creditCode: '91440203MAURQ283FO' }, 'creditCode CREDIT_CODE'],
    [{ kind: '' }, 'kind KIND_UNKNOWN'],
    [{ kind: '有限公司' }, 'kind KIND_UNKNOWN'],
    [{ phone: '12345' }, 'phone PHONE'],
    [{ town: '浈江区新韶镇' }, 'town OTHER_COUNTY'],
    [{ county: '浈江区' }, 'county OTHER_COUNTY'],
    [{ headquartersCode: '123' }, 'headquartersCode CREDIT_CODE'],
  ])('%j: %s', (cells, problem) => {
    expect(codes(agency(cells))).toEqual([problem]);
  });

  test('with a pilot code is good and doubtful', () => {
    expect(agency({ creditCode: '91350211M0000XUF46' })).toMatchObject({
      problems: [],
      facts: { creditCodeDoubtful: true },
    });
  });

  test('becomes facts', () => {
    const { facts } = agency({
      kind: '员工制与中介制',
      town: '西联',
      onlineChannels: '自建APP、微信小程序、美团、公众号',
      provincialPlatform: '否',
      insurance: '否',
      phone: '0751－8736944',
    });
    expect(facts).toMatchObject({
      kind: 'MIXED',
      town: '440203100',
      onlineChannels: ['APP', 'MINI_PROGRAM', 'ECOMMERCE', 'PUBLIC_ACCOUNT'],
      provincialPlatform: false,
      insurance: null,
      phone: '0751-8736944',
    });
  });
});

describe('rules over several rows', () => {
  function judgeAll(rows: Record<string, string>[], ledger = new RowLedger()) {
    return rows.map((cells, index) => {
      const judgement = judgeWorker(cells, context, ledger);
      ledger.noteWorker(index + 2, judgement.facts);
      return codes(judgement).join();
    });
  }

  test('the first row with an ID holds it', () => {
    expect(judgeAll([WORKER, { ...WORKER, name: '冒香' }, { ...WORKER, agencyCode: AGENCY.creditCode }])).toEqual([
      '',
      'idNumber DUPLICATE_ID_OTHER_NAME',
      '',
    ]);
  });

  test('one person at one agency twice is bad, at two agencies not; spelling does not hide it', () => {
    const again = { name: '傅\u3000凤娟', idNumber: ' 440203 19940319 1060' };
    expect(judgeAll([WORKER, { ...again, agencyCode: AGENCY.creditCode }, again])).toEqual([
      '',
      '',
      'idNumber DUPLICATE_ROW',
    ]);
  });

  test('the register may know the ID under another name', () => {
    expect(judgeAll([WORKER], new RowLedger(() => '冒香'))).toEqual(['idNumber DUPLICATE_ID_OTHER_NAME']);
    expect(judgeAll([WORKER], new RowLedger(() => '傅凤娟'))).toEqual(['']);
  });

  test('later rows know whether a good one went before', () => {
    const ledger = new RowLedger();
    const { facts } = judgeWorker(WORKER, context, ledger);
    ledger.noteWorker(2, facts, false);
    expect(ledger.goodBefore(facts)).toBe(false);
    ledger.noteWorker(3, facts, true);
    expect(ledger.goodBefore(facts)).toBe(true);
  });

  test('an agency stands in one row', () => {
    const ledger = new RowLedger();
    ledger.noteAgency(3, agency({}).facts);
    expect(codes(judgeAgency(AGENCY, context, ledger))).toEqual(['creditCode DUPLICATE_ROW']);
  });
});

test('whatever stands in the cells gets a judgement', () => {
  const cells = (kind: 'AGENCIES' | 'WORKERS') =>
    fc.dictionary(
      fc.constantFrom(...fieldsOf(kind).map(({ field }) => field)),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
  fc.assert(
    fc.property(cells('WORKERS'), (row) => judgeWorker(row, context).facts !== undefined),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(cells('AGENCIES'), (row) => judgeAgency(row, context).facts !== undefined),
    { numRuns: 200 },
  );
});

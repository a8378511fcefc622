import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { matchHeader } from './header-match.js';
import {
  cellsByField,
  fieldsOf as definitionsOf,
  openRosterFile,
  type RosterCorrections,
  type RosterKind,
} from './index.js';

const ID = '440203199403191060';
const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));

async function read(bytes: Uint8Array, kind: RosterKind = 'WORKERS', corrections: RosterCorrections = {}) {
  const file = await openRosterFile(bytes, kind, corrections);
  const records = [];
  for await (const { row, values } of file.rows()) records.push({ row, ...cellsByField(file.columns, values) });
  return { ...file, records };
}

async function fieldsOf(kind: RosterKind, header: string) {
  const { columns } = await read(csv(header, header.replace(/[^,]+/g, '')), kind);
  return columns.map(({ field }) => field ?? '-').join(' ');
}

describe('headers in other words', () => {
  test.each([
    ['姓名*,身份证号码(必填),手机', 'name idNumber phone'],
    ['1.姓 名,2.身份证\u3000号,3.联系方式', 'name idNumber phone'],
    ['家政服务员姓名,证件类型,证件号码,本人手机号', 'name idKind idNumber phone'],
    ['从业人员,居民身份证号,性 别,紧急联系人,紧急联系人电话,电话', 'name idNumber sex - - phone'],
    ['员工姓名,身份证,所属企业,企业统一社会信用代码,企业联系电话', 'name idNumber agencyName agencyCode -'],
    ['姓名,身份证号,健康证编号,健康证发证时间,健康证有效期至', 'name idNumber - healthIssuedOn healthExpiresOn'],
    ['姓名,身份证号,身份证有效期,身份证住址,现居住地址,户籍所在地', 'name idNumber - - address hukou'],
    [
      '姓名,身份证号,合同签订日期,合同到期日期,用工性质,岗位类别',
      'name idNumber startedOn - contractKind serviceLines',
    ],
    ['姓名,身份证号,入职时间,离职时间,从业年限', 'name idNumber startedOn endedOn -'],
    ['姓名,身份证号,是否参加岗前培训,培训机构,培训学时', 'name idNumber trained - trainingHours'],
    ['Name,ID Number,Gender,Mobile', 'name idNumber sex phone'],
  ])('%s', async (header, fields) => {
    expect(await fieldsOf('WORKERS', header)).toBe(fields);
  });

  test.each([
    ['企业名称,信用代码,经营模式,法人代表,法人电话', 'name creditCode kind legalRepresentative phone'],
    [
      '家政企业全称,营业执照注册号,企业类型,负责人,经营地址,主营业务',
      'name creditCode kind legalRepresentative address serviceLines',
    ],
    [
      '单位名称,统一社会信用代码（18位）,联系人,联系人电话,是否注册省家政平台',
      'name creditCode - phone provincialPlatform',
    ],
  ])('%s', async (header, fields) => {
    expect(await fieldsOf('AGENCIES', header)).toBe(fields);
  });

  test('columns whose headers nobody foresaw are known by their values', async () => {
    const rows = ['甲,440203199403191060', '乙,44020319700806162x', "丙,'440203198902015163"];
    const { columns } = await read(
      csv('姓名,联系电话,人员标识', ...rows.map((row) => row.replace(',', ',13800000000,'))),
    );
    expect(columns.map(({ field }) => field)).toEqual(['name', 'phone', 'idNumber']);
  });
});

test('an ID number of somebody else is nobody’s ID number', async () => {
  const bytes = csv('姓名,性别,配偶身份证号', `张三,女,${ID}`, `李四,女,${ID}`, `王五,女,${ID}`);
  expect((await read(bytes)).columns[2]?.field).toBeNull();
});

test('of two columns called a kind, the one that says how the agency works is taken', async () => {
  const rows = ['甲', '乙', '丙'].map((name) => `${name},民营企业,员工制`);
  const { columns } = await read(csv('企业名称,企业性质,经营模式', ...rows), 'AGENCIES');
  expect(columns.map(({ field }) => field)).toEqual(['name', null, 'kind']);
});

test('a date column that holds no dates is left out, unless the officer says so', async () => {
  const bytes = csv('姓名,身份证号,从业时间', `张三,${ID},5年`, `李四,${ID},10余年`, `王五,${ID},3个月`);
  expect((await read(bytes)).columns[2]?.field).toBeNull();
  expect((await read(bytes, 'WORKERS', { mapping: [{ index: 2, field: 'startedOn' }] })).columns[2]?.field).toBe(
    'startedOn',
  );
  const dates = csv('姓名,身份证号,从业时间', `张三,${ID},2020年3月`, `李四,${ID},2020-01-02`, `王五,${ID},45533`);
  expect((await read(dates)).columns[2]?.field).toBe('startedOn');
});

test.each(['AGENCIES', 'WORKERS'] as const)(
  '%s: a template of the fields’ own labels is read as it was meant',
  (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const fields = definitionsOf(kind);
      const { columns } = matchHeader(
        kind,
        fields.map(({ label }) => label[language]),
      );
      expect(fields.map((_, column) => columns.get(column))).toEqual(fields.map(({ field }) => field));
    }
  },
);

describe('where the header stands', () => {
  test('below merged titles; groups above it stay out', async () => {
    const { headerRow, records } = await read(
      csv(
        '某区家政服务员名册,,,',
        '填报单位：某局,,填报日期：,',
        '基本信息,,健康信息,',
        '姓名,身份证号,健康证发证日期,备注',
        `张三,${ID},2026-01-01,`,
      ),
    );
    expect(headerRow).toBe(4);
    expect(records).toEqual([{ row: 5, name: '张三', idNumber: ID, healthIssuedOn: '2026-01-01' }]);
  });

  test('in two rows, single columns merged downwards', async () => {
    const { headerRow, records } = await read(
      csv('姓名,身份证号,联系方式,健康证,', ',,,发证日期,有效期至', `张三,${ID},13800000000,2026-01-01,2027-01-01`),
    );
    expect(headerRow).toBe(2);
    expect(records[0]).toMatchObject({
      row: 3,
      name: '张三',
      idNumber: ID,
      phone: '13800000000',
      healthIssuedOn: '2026-01-01',
    });
  });

  test('on the visible sheet that has the best header', async () => {
    const table = [
      ['姓名', '身份证号'],
      ['张三', ID],
    ];
    const workbook = await writeXlsx({
      sheets: [
        { name: '旧表', rows: [...table, ['李四', ID]], hidden: true },
        { name: '填写说明', rows: [['姓名须与身份证一致'], ['身份证号为 18 位']] },
        { name: '机构', rows: [['机构名称', '统一社会信用代码', '联系电话']] },
        { name: '人员', rows: table },
      ],
    });
    const { sheet, sheets, records } = await read(workbook);
    expect([sheet, sheets, records.length]).toEqual(['人员', ['填写说明', '机构', '人员'], 1]);
    expect((await read(workbook, 'WORKERS', { sheet: '旧表' })).records).toHaveLength(2);
  });
});

describe('records', () => {
  test('not numbers written ahead, signatures, totals, remarks, the header again', async () => {
    const { records } = await read(
      csv(
        '序号,姓名,身份证号',
        `1,张三,${ID}`,
        '2,,',
        '序号,姓名,身份证号',
        `3,李四,${ID}`,
        '4,,',
        '合计,2人,',
        '填表人：,陈某,审核人：',
        '备注：以上属实,,',
        ',,',
      ),
    );
    expect(records.map(({ row }) => row)).toEqual([2, 5]);
  });

  test('as the officer has corrected the reading', async () => {
    const bytes = csv('姓名,身份证号,说明', '姓名,号码,曾用名', `张三,${ID},张四`);
    const { headerRow, columns, records } = await read(bytes, 'WORKERS', {
      headerRow: 2,
      mapping: [
        { index: 2, field: 'name' },
        { index: 1, field: 'idNumber' },
        { index: 9, field: 'no such field' },
      ],
    });
    expect(headerRow).toBe(2);
    expect(columns.map(({ field }) => field)).toEqual([null, 'idNumber', 'name']);
    expect(records).toEqual([{ row: 3, name: '张四', idNumber: ID }]);
  });

  test('with columns that have no header called by their letters', async () => {
    const { columns } = await read(csv('姓名,身份证号', `张三,${ID},多出来的`));
    expect(columns[2]).toMatchObject({ header: 'C', field: null, samples: ['多出来的'] });
  });
});

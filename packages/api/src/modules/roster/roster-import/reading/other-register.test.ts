import { describe, expect, test } from 'vitest';
import { SAMPLE_COUNTIES, sampleBytes } from '../../../../../test/rosters/samples.js';
import { openRosterFile, type RosterCorrections, type RosterKind } from './index.js';

const ID = '440203199403191060';
const CODE = '91440203MAURQ283FN';

/** The refusal's code, or the fields of the columns. */
const outcomeOf = (bytes: Uint8Array, kind: RosterKind, corrections: RosterCorrections = {}) =>
  openRosterFile(bytes, kind, corrections).then(
    ({ columns }) => columns.map(({ field }) => field ?? '-').join(' '),
    ({ code }) => code as string,
  );
const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));

describe('a roster uploaded for the other register', () => {
  test.each(SAMPLE_COUNTIES)('the workbooks of %s', async (county) => {
    expect(await outcomeOf(sampleBytes(`${county}-agencies.xlsx`), 'WORKERS')).toBe('LISTS_AGENCIES');
    expect(await outcomeOf(sampleBytes(`${county}.xlsx`), 'AGENCIES')).toBe('LISTS_WORKERS');
    expect(await outcomeOf(sampleBytes(`${county}.csv`), 'AGENCIES')).toBe('LISTS_WORKERS');
  });

  test.each([
    ['机构名称,统一社会信用代码,机构类型', 'WORKERS', 'LISTS_AGENCIES'],
    ['企业名称,社会信用代码,法定代表人,地址,电话', 'WORKERS', 'LISTS_AGENCIES'],
    ['机构名称,统一社会信用代码,机构类型,法定代表人,法人性别,线上渠道,省平台', 'WORKERS', 'LISTS_AGENCIES'],
    ['姓名,身份证号', 'AGENCIES', 'LISTS_WORKERS'],
    ['姓名,性别,身份证号,户籍地,机构名称,信用代码,用工形式,是否购买保险', 'AGENCIES', 'LISTS_WORKERS'],
  ] as const)('%s, for %s', async (header, kind, code) => {
    expect(await outcomeOf(csv('某区名册', '', header), kind)).toBe(code);
  });
});

describe('a roster that may be of its own register is read', () => {
  test.each([
    ['agencies with the papers of their owners', '机构名称,信用代码,机构类型,法定代表人,身份证号,性别', 'AGENCIES'],
    ['sole traders', '机构名称,信用代码,经营模式,姓名,身份证号', 'AGENCIES'],
    ['workers with what their agency is', '姓名,身份证号,机构名称,信用代码,机构类型,法定代表人,线上渠道', 'WORKERS'],
    ['workers without their ID numbers', '姓名,性别,机构名称,信用代码,经营模式', 'WORKERS'],
    ['workers whose columns nobody foresaw', '甲,乙,丙,单位,信用代码', 'WORKERS'],
  ] as const)('%s', async (_, header, kind) => {
    expect(await outcomeOf(csv(header), kind)).not.toMatch(/^LISTS_/);
  });

  test('by the values where the header says nothing', async () => {
    const rows = ['甲', '乙', '丙'].map((name) => `${name},${CODE},员工制,某人,${ID}`);
    const header = '机构名称,信用代码,机构类型,负责人,人员标识';
    expect(await outcomeOf(csv(header, ...rows), 'WORKERS')).not.toMatch(/^LISTS_/);
  });

  test('as soon as an officer has said what the columns are', async () => {
    const agencies = csv('机构名称,统一社会信用代码,机构类型,法定代表人', `某家政,${CODE},员工制,某人`);
    expect(await outcomeOf(agencies, 'WORKERS', { headerRow: 1 })).toBe('agencyName agencyCode - -');
    expect(await outcomeOf(agencies, 'WORKERS', { mapping: [{ index: 3, field: 'name' }] })).toBe(
      'agencyName agencyCode - name',
    );
  });
});

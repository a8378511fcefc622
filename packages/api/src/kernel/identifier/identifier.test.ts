import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ageOn,
  guessOtherPaper,
  namePinyin,
  normalisePersonName,
  readCreditCode,
  readLenientDate,
  readOtherPaper,
  readPhone,
  readResidentId,
} from './index.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
const compactDay = day.map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
/** Any region code, any day, any sequence number, and the check digit by the standard's own table. */
const residentId = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), compactDay, fc.integer({ min: 0, max: 999 }))
  .map(([region, date, sequence]) => {
    const head = `${region}${date}${String(sequence).padStart(3, '0')}`;
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(head[index]), 0);
    return head + '10X98765432'[sum % 11];
  });

describe('resident ID', () => {
  test('every legal number is read, with birth date and sex', () => {
    fc.assert(
      fc.property(residentId, (id) => {
        const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
        const sex = Number(id[16]) % 2 ? 'MALE' : 'FEMALE';
        expect(readResidentId(id)).toEqual({ ok: true, value: id, birthDate, sex });
      }),
    );
  });

  test('what people and spreadsheets put around it does not matter', () => {
    const wide = (id: string) => id.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const dress = fc.constantFrom<(id: string) => string>(
      (id) => `'${id}`,
      (id) => ` ${id.slice(0, 6)} ${id.slice(6, 14)}\u3000${id.slice(14)} `,
      (id) => id.toLowerCase(),
      wide,
      (id) => `\u202a${id}\u202c`,
      (id) => `\ufeff${id}\u00a0`,
      (id) => `‘${wide(id).toLowerCase()}`,
    );
    fc.assert(
      fc.property(residentId, dress, (id, change) => {
        expect(readResidentId(change(id))).toMatchObject({ ok: true, value: id });
      }),
    );
  });

  test('one wrong digit is always noticed', () => {
    fc.assert(
      fc.property(residentId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = id.slice(0, at) + ((Number(id[at]) + by) % 10) + id.slice(at + 1);
        expect(readResidentId(wrong).ok).toBe(false);
      }),
    );
  });

  test('whatever is typed gets an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => typeof readResidentId(typed).ok === 'boolean'));
  });

  it.each([
    ['', 'EMPTY'],
    ['  ', 'EMPTY'],
    ["'", 'EMPTY'],
    ['3.30E+17', 'SCIENTIFIC'],
    ['4.40281198211219E+017', 'SCIENTIFIC'],
    ['44020320000311674', 'LENGTH'],
    ['440203680131167', 'LENGTH'],
    ['44020319890509O10X', 'LENGTH'],
    ['440203198913324041', 'BIRTH_DATE'],
    ['440203190002290017', 'BIRTH_DATE'],
    ['440203187001010017', 'BIRTH_DATE'],
    ['431023199303174420', 'CHECK_DIGIT'],
  ])('%s: %s', (typed, fault) => {
    expect(readResidentId(typed)).toEqual({ ok: false, fault });
  });

  it.each(['440202198708213549', '440221197503128046', '44022919660628438X'])('old county code in %s', (id) => {
    expect(readResidentId(id).ok).toBe(true);
  });

  it('counts age by the calendar', () => {
    expect(ageOn('2010-10-31', '2026-10-30')).toBe(15);
    expect(ageOn('2010-10-31', '2026-10-31')).toBe(16);
    expect(ageOn('2008-02-29', '2024-02-29')).toBe(16);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  });
});

describe('credit code', () => {
  it.each(['91440203MAURQ283FN', ' 91440203maurq283fn ', '９1440203MAURQ283FN', '91440203-MAURQ283F-N'])(
    '%s',
    (typed) => {
      expect(readCreditCode(typed)).toEqual({ ok: true, value: '91440203MAURQ283FN', verdict: 'GOOD' });
    },
  );
  it('a pilot code is doubtful, not bad', () => {
    expect(readCreditCode('91350211M0000XUF46')).toMatchObject({ ok: true, verdict: 'DOUBTFUL' });
  });
  it.each([
    ['', 'EMPTY'],
    ['9144020300000', 'LENGTH'],
    ['9.1440203E+17', 'SCIENTIFIC'],
    ['91440203MAURQ283FI', 'ALPHABET'],
    ['91440203MAURQ283机构', 'ALPHABET'],
  ])('%s: %s', (typed, fault) => {
    expect(readCreditCode(typed)).toEqual({ ok: false, fault });
  });
  test('a right form is never refused', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 18, maxLength: 18 }), (code) => readCreditCode(code).ok),
    );
  });
});

describe('phone', () => {
  test('every mobile number, however grouped', () => {
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }));
    const dress = fc.constantFrom<(n: string) => string>(
      (n) => n,
      (n) => `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
      (n) => `+86 ${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`,
      (n) => `0086${n}`,
      (n) => `'${n}`,
      (n) => `${n}/0751-8769485`,
      (n) => n.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    );
    fc.assert(
      fc.property(mobile, dress, ([second, rest], change) => {
        const number = `1${second}${String(rest).padStart(9, '0')}`;
        expect(readPhone(change(number))).toEqual({ value: number, kind: 'MOBILE' });
      }),
    );
  });
  it.each([
    ['0751-8769485', '0751-8769485', 'LANDLINE'],
    ['（0751）8769485', '0751-8769485', 'LANDLINE'],
    ['07518769485', '0751-8769485', 'LANDLINE'],
    ['020-87654321转801', '020-87654321-801', 'LANDLINE'],
    ['020-87654321-801', '020-87654321-801', 'LANDLINE'],
    ['+86-751-8769485', '0751-8769485', 'LANDLINE'],
    ['+86 0751 8769485', '0751-8769485', 'LANDLINE'],
    ['+86-20-87654321', '020-87654321', 'LANDLINE'],
    ['8769485', '8769485', 'LANDLINE'],
    ['13800000000.0', '13800000000', 'MOBILE'],
    ['400-800-1234', '4008001234', 'SERVICE'],
    ['+852 9123 4567', '+85291234567', 'OVERSEAS'],
    ['131333748', null, null],
    ['12345678901', null, null],
    ['138000000001', null, null],
    ['无', null, null],
    ['', null, null],
  ])('%s', (typed, value, kind) => {
    expect(readPhone(typed)).toEqual(value === null ? null : { value, kind });
  });
});

describe('other papers', () => {
  it.each([
    ['HK_MACAO', 'H12345678'],
    ['HK_MACAO', 'm0123456701'],
    ['HK_MACAO', '810000199408230021'],
    ['HK_MACAO', 'Z123456(7)'],
    ['TAIWAN', '12345678'],
    ['TAIWAN', '830000199408230021'],
    ['FOREIGN', 'E1234 5678'],
    ['FOREIGN', 'VNM110080010101'],
    ['FOREIGN', '911156196408010128'],
  ] as const)('%s %s', (kind, typed) => {
    expect(readOtherPaper(kind, typed)).not.toBeNull();
  });
  it('refuses what no paper looks like', () => {
    expect(readOtherPaper('TAIWAN', '123')).toBeNull();
    expect(readOtherPaper('FOREIGN', '护照')).toBeNull();
    expect(readOtherPaper('HK_MACAO', '1.2E+08')).toBeNull();
  });
  it('guesses only what is certain', () => {
    expect(guessOtherPaper('H12345678')).toBe('HK_MACAO');
    expect(guessOtherPaper('830000199408230025')).toBe('TAIWAN');
    expect(guessOtherPaper('911156196408010123')).toBe('FOREIGN');
    expect(guessOtherPaper('940203198601103645')).toBeNull();
    expect(guessOtherPaper('12345678')).toBeNull();
    expect(guessOtherPaper('440203198601103645')).toBeNull();
  });
});

describe('person name', () => {
  it.each([
    ['金\u3000梅', '金梅'],
    [' 张 小 丽 ', '张小丽'],
    ['阿卜杜•热依木', '阿卜杜·热依木'],
    ['阿卜杜 ‧ 热依木', '阿卜杜·热依木'],
    ['古丽・买买提', '古丽·买买提'],
    ['古丽．买买提', '古丽·买买提'],
    ['古丽.买买提', '古丽·买买提'],
    ['石䶮', '石䶮'],
    ['\u{20BB7}野\u{2A6A5}', '\u{20BB7}野\u{2A6A5}'],
    ['Nguyen  Thi   Hoa', 'Nguyen Thi Hoa'],
    ['', ''],
  ])('%s', (typed, name) => {
    expect(normalisePersonName(typed)).toBe(name);
  });
  test('the register’s own form stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = normalisePersonName(typed);
        expect(normalisePersonName(once)).toBe(once);
      }),
    );
  });
});

describe('lenient date', () => {
  test('every usual way of writing a day', () => {
    const write = fc.constantFrom<(y: number, m: number, d: number) => string>(
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}.${String(m).padStart(2, '0')}.${String(d).padStart(2, '0')}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      (y, m, d) => `${y}-${m}-${d} 00:00:00`,
      (y, m, d) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25569),
    );
    fc.assert(
      fc.property(day, write, (date, as) => {
        const typed = as(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        expect(readLenientDate(typed)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
  it.each([
    ['１９９０年１月２日', '1990-01-02'],
    ['1990—1—2', '1990-01-02'],
    ['1990‑01‑02', '1990-01-02'],
    ['1990。1。2', '1990-01-02'],
    ['1990·1·2', '1990-01-02'],
    ['19900102.0', '1990-01-02'],
    ["'1990-01-02", '1990-01-02'],
    ['1990-01-02T00:00:00.000Z', '1990-01-02'],
    ['45533', '2024-08-29'],
    ['45533.75', '2024-08-29'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', null],
    ['61', '1900-03-01'],
    ['1990', null],
    ['199013', null],
    ['2023-02-29', null],
    ['2024-02-29', '2024-02-29'],
    ['去年春天', null],
    ['2020年3月', null],
    ['90/1/2', null],
    ['1/2/1990', null],
    ['99999', null],
    ['', null],
  ])('%s', (typed, date) => {
    expect(readLenientDate(typed)).toBe(date);
  });
});

describe('pinyin', () => {
  it.each([
    ['单建国', 'shanjianguo', 'sjg'],
    ['仇英', 'qiuying', 'qy'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['曾丽', 'zengli', 'zl'],
    ['吕燕香', 'lvyanxiang', 'lyx'],
    ['阿卜杜·热依木', 'abudureyimu', 'abdrym'],
    ['Nguyen Hoa', 'nguyenhoa', 'nguyenhoa'],
  ])('%s', (name, full, initials) => {
    const reading = namePinyin(name);
    expect(reading.full).toBe(full);
    if (/\p{Script=Han}/u.test(name)) expect(reading.initials).toBe(initials);
  });
});

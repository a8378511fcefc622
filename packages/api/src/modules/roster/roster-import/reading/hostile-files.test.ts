import { writeXlsx, XlsxStreamWriter } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type ArchivePart, buildArchive, takeApart, withPart } from '../../../../../test/rosters/archive-builder.js';
import { mutate, randomFrom } from '../../../../../test/rosters/mutations.js';
import { SAMPLE_COUNTIES, sampleBytes } from '../../../../../test/rosters/samples.js';
import { cellsByField, FileRefusal, openRosterFile, type RosterKind } from './index.js';

const wujiang = sampleBytes('wujiang.xlsx');

/** The refusal's code, or the number of records. */
async function outcomeOf(bytes: Uint8Array, kind: RosterKind = 'WORKERS'): Promise<string | number> {
  try {
    const file = await openRosterFile(bytes, kind);
    let rows = 0;
    for await (const { values } of file.rows()) {
      cellsByField(file.columns, values);
      rows++;
    }
    return rows;
  } catch (fault) {
    if (!(fault instanceof FileRefusal)) throw fault;
    expect(fault.text.zh).not.toBe('');
    expect(fault.text.en).not.toBe('');
    return fault.code;
  }
}

const compound = (entry: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(entry, 'utf16le')]);

const sheetPart = 'xl/worksheets/sheet1.xml';
const replacePart = (name: string, part: Partial<ArchivePart>) =>
  buildArchive(takeApart(wujiang).map((own) => (own.name === name ? { ...own, ...part } : own)));

describe('refused with a reason', () => {
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'EMPTY_FILE'],
    ['blanks only', Buffer.from('\ufeff \r\n\r\n'), 'EMPTY_FILE'],
    ['.xls', compound('Workbook'), 'OLD_EXCEL'],
    ['password', compound('EncryptedPackage'), 'PASSWORD_PROTECTED'],
    ['zip with a password', replacePart(sheetPart, { flags: 1 }), 'PASSWORD_PROTECTED'],
    ['HTML named .xlsx', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'), 'WEB_PAGE'],
    ['HTML with a prolog', Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE html><html></html>'), 'WEB_PAGE'],
    [
      'HTML without its head',
      Buffer.from('<div><table><tr><td>姓名</td><td>身份证号</td></tr></table></div>'),
      'WEB_PAGE',
    ],
    ['HTML in UTF-16', Buffer.from('\ufeff<html><table>', 'utf16le'), 'WEB_PAGE'],
    ['JSON', sampleBytes('wujiang.json'), 'JSON_FILE'],
    ['JSON, a list', Buffer.from('\ufeff\n[{"姓名":"张三","身份证号":"1"},\n{"姓名":"李四"}]\n'), 'JSON_FILE'],
    ['JSON, rows', Buffer.from('[["姓名","身份证号","手机"],["张三","1","2"]]'), 'JSON_FILE'],
    ['JSON without anything', Buffer.from(' {} '), 'JSON_FILE'],
    ['JSON, an object a line', Buffer.from('{"姓名":"张三"}\n{"姓名":"李四"}\n'), 'JSON_FILE'],
    ['JSON in UTF-16', Buffer.from('\ufeff{"姓名":"张三"}', 'utf16le'), 'JSON_FILE'],
    ['XML Spreadsheet 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'UNSUPPORTED_FORMAT'],
    ['PDF', Buffer.from('%PDF-1.7 …'), 'UNSUPPORTED_FORMAT'],
    ['bytes without sense', Buffer.from([1, 0, 2, 0, 3, 0, 0, 0, 7]), 'UNSUPPORTED_FORMAT'],
    ['a zip of something else', buildArchive([{ name: 'a.txt', body: Buffer.from('a') }]), 'UNSUPPORTED_FORMAT'],
    ['a text document', withPart(wujiang, 'xl/workbook.xml', () => '<w:document/>'), 'UNSUPPORTED_FORMAT'],
    ['a quote that is never closed', Buffer.from('姓名,身份证号\n"张三,1\n李四,2\n'), 'OPEN_QUOTE'],
    ['more lines than a sheet has', Buffer.from(`姓名,身份证号${'\n'.repeat(1_048_577)}`), 'TOO_MANY_ROWS'],
    ['a line without end', Buffer.from(`姓名,身份证号\n${','.repeat(16_385)}`), 'BROKEN_FILE'],
    ['half a workbook', wujiang.subarray(0, wujiang.length / 2), 'BROKEN_FILE'],
    ['two letters of a zip', Buffer.from('PK'), 'BROKEN_FILE'],
    ['a sheet that lies about its size', replacePart(sheetPart, { claimedSize: 100 }), 'BROKEN_FILE'],
    ['a table without a header', Buffer.from('1,2,3\n4,5,6\n'), 'NO_HEADER'],
    ['a letter', Buffer.from('各位同事：请于下周五前报送名册。'), 'NO_HEADER'],
    ['one endless cell', Buffer.from(`姓名,身份证号\n"${'张'.repeat(100_000)}`), 'BROKEN_FILE'],
  ])('%s', async (_, bytes, code) => {
    expect(await outcomeOf(bytes)).toBe(code);
  });

  test('zip bombs: one huge part, many parts, a great total', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    expect(await outcomeOf(replacePart('xl/sharedStrings.xml', { body: zeros }))).toBe('SUSPECT_ARCHIVE');
    const crowd = Array.from({ length: 5_001 }, (_, at) => ({ name: `xl/media/${at}`, body: Buffer.alloc(0) }));
    expect(await outcomeOf(buildArchive(crowd))).toBe('SUSPECT_ARCHIVE');
    const giant = replacePart('docProps/app.xml', { claimedSize: 0xffff_fff0 });
    expect(await outcomeOf(giant)).toBe('SUSPECT_ARCHIVE');
  });

  const declaration = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
  test.each([sheetPart, 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml', '_rels/.rels'])(
    'external entities in %s',
    async (part) => {
      const attack = withPart(wujiang, part, (xml) => xml.replace(/\?>/, `?>${declaration}`));
      expect(await outcomeOf(attack)).toBe('DOCUMENT_TYPE');
    },
  );

  test('a declaration deep in a part, where pieces meet', async () => {
    for (const padding of [16_370, 16_376, 16_380, 65_530]) {
      const attack = withPart(wujiang, sheetPart, (xml) => `${xml.slice(0, 40)}${' '.repeat(padding)}${declaration}`);
      expect(['DOCUMENT_TYPE', 'BROKEN_FILE']).toContain(await outcomeOf(attack));
    }
  });

  test('more than 200,000 rows', async () => {
    const csv = Buffer.from(`姓名,身份证号\n${'张三,1\n'.repeat(200_001)}`);
    expect(await outcomeOf(csv)).toBe('TOO_MANY_ROWS');
  });

  test('sheets that all lie in one part are read once', async () => {
    const crowd = withPart(wujiang, 'xl/workbook.xml', (xml) =>
      xml.replace(/<sheets>.*<\/sheets>/, (sheets) => sheets.repeat(20)),
    );
    expect((await openRosterFile(crowd, 'WORKERS')).sheets).toEqual(['从业人员']);
  });

  test('hidden sheets only, or a sheet that is not there', async () => {
    const hidden = withPart(wujiang, 'xl/workbook.xml', (xml) =>
      xml.replaceAll('state="visible"', 'state="veryHidden"'),
    );
    expect(await outcomeOf(hidden)).toBe('NO_SHEET');
    await expect(openRosterFile(wujiang, 'WORKERS', { sheet: '别的' })).rejects.toMatchObject({
      code: 'SHEET_NOT_FOUND',
    });
  });
});

describe('read all the same', () => {
  const rows = [
    ['姓名', '身份证号', '入职日期'],
    ['张三', '440203199403191060', new Date('2024-02-29T00:00:00Z')],
  ];

  async function firstValues(bytes: Uint8Array) {
    const file = await openRosterFile(bytes, 'WORKERS');
    for await (const { row, values } of file.rows()) return { row, values };
    return null;
  }

  test('files of other programs: inline texts, stored formulas, no row numbers', async () => {
    const expected = { row: 2, values: ['张三', '440203199403191060', '2024-02-29'] };
    expect(await firstValues(await writeXlsx({ sheets: [{ name: '表', rows }] }))).toEqual(expected);
    const inline = await writeXlsx({ sheets: [{ name: '表', rows }], stringMode: 'inline' });
    expect(await firstValues(inline)).toEqual(expected);
    const bare = withPart(Buffer.from(inline), sheetPart, (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''));
    expect(await firstValues(bare)).toEqual(expected);
    const writer = new XlsxStreamWriter({ name: '表' });
    for (const row of rows) writer.addRow(row as string[]);
    expect(await firstValues(await writer.finish())).toEqual(expected);
    const formula = withPart(Buffer.from(inline), sheetPart, (xml) =>
      xml.replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="str"><f>B1&amp;"x>y"</f><v>李&#x56DB;&amp;</v></c>'),
    );
    expect((await firstValues(formula))?.values[0]).toBe('李四&');
  });

  test('a date system from 1904', async () => {
    const old = await writeXlsx({ sheets: [{ name: '表', rows }], dateSystem: '1904' });
    expect((await firstValues(old))?.values[2]).toBe('2024-02-29');
  });

  test('blank rows that a program has written are no records, and keep their numbers', async () => {
    const blank = Array.from({ length: 200 }, () => ['', '', '']);
    const padded = await writeXlsx({ sheets: [{ name: '表', rows: [rows[0]!, ...blank, rows[1]!, ...blank] }] });
    expect(await outcomeOf(padded)).toBe(1);
    expect((await firstValues(padded))?.row).toBe(202);
  });

  const lines = '姓名,身份证号\n一鸣,440203199403191060\n张三,430424197009084461\n李四,43102319940813240X\n';
  test.each<[string, Buffer]>([
    ['UTF-16 without a mark', Buffer.from(lines, 'utf16le')],
    ['UTF-16, the other byte first', Buffer.from(lines, 'utf16le').swap16()],
    ['UTF-8 that was cut off within a character', Buffer.from(`${lines}王`).subarray(0, -1)],
    ['numbers kept as text', Buffer.from(lines.replace(/\d{17}[\dX]/g, '="$&"'))],
    ['numbers kept as text, in quotes', Buffer.from(lines.replace(/\d{17}[\dX]/g, '"=""$&"""'))],
  ])('text files: %s', async (_, bytes) => {
    expect(await firstValues(bytes)).toEqual({ row: 2, values: ['一鸣', '440203199403191060'] });
  });

  test('words in brackets at both ends are no JSON', async () => {
    expect((await firstValues(Buffer.from(`[2026] 名册\n${lines}[注]`)))?.row).toBe(3);
  });

  test('a byte that was lost in UTF-8 costs its character alone', async () => {
    const bytes = Buffer.from(lines);
    bytes[bytes.indexOf(Buffer.from('一'))] = 0xff;
    const first = await firstValues(bytes);
    expect(first?.values[0]).toContain('\ufffd');
    expect(first?.values[0]).toContain('鸣');
  });

  test('row numbers count quoted line breaks as one row and blank rows as rows', async () => {
    const csv = Buffer.from('姓名,身份证号,备注\r\n\r\n张三,1,"甲\r\n乙,""丙"""\r\n,,\r\n李四,2,\r\n');
    const file = await openRosterFile(csv, 'WORKERS');
    const records = [];
    for await (const record of file.rows()) records.push(record);
    expect(records).toEqual([
      { row: 3, values: ['张三', '1', '甲\r\n乙,"丙"'] },
      { row: 5, values: ['李四', '2'] },
    ]);
  });
});

describe('mutations of the samples: rows or a refusal, never another error', () => {
  test.each([...SAMPLE_COUNTIES])('%s', async (county) => {
    const random = randomFrom(20_261_031);
    const sources: [Buffer, RosterKind][] = [
      [sampleBytes(`${county}.xlsx`), 'WORKERS'],
      [sampleBytes(`${county}-agencies.xlsx`), 'AGENCIES'],
      [sampleBytes(`${county}.csv`), 'WORKERS'],
    ];
    for (const [bytes, kind] of sources) {
      for (let round = 0; round < 60; round++) await outcomeOf(mutate(bytes, random), kind);
    }
  });

  test.each(['xl/workbook.xml', sheetPart, 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'])(
    'inside %s of a sound archive',
    async (name) => {
      const random = randomFrom(7);
      const parts = takeApart(sampleBytes('wujiang-agencies.xlsx'));
      for (let round = 0; round < 30; round++) {
        const broken = parts.map((part) => (part.name === name ? { name, body: mutate(part.body, random) } : part));
        await outcomeOf(buildArchive(broken), 'AGENCIES');
      }
    },
  );
});

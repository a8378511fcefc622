import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../../test/rosters/archive-builder.js';
import { cellsByField, openRosterFile } from './index.js';

const ID = '440203199403191060';
const SERIAL = 45_351; // 2024-02-29
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Workbook {
  sheet: string;
  strings?: string;
  styles?: string;
  properties?: string;
  /** Where the workbook's relations point; some programs write absolute paths. */
  folder?: string;
  /** Prefix of the namespace. */
  prefix?: string;
}

/** A workbook of one sheet, part by part as some program writes it. */
function workbook({ sheet, strings, styles, properties = '', folder = '', prefix = '' }: Workbook): Buffer {
  const tag = prefix && `${prefix}:`;
  const space = prefix ? `xmlns:${prefix}` : 'xmlns';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: [string, string][] = [
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<${tag}workbook ${space}="${MAIN}" xmlns:r="${RELATIONS}">${properties}<${tag}sheets><${tag}sheet name="人员" sheetId="1" r:id="s1"/></${tag}sheets></${tag}workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}">${relation('s1', 'worksheet', `${folder}worksheets/sheet1.xml`)}${strings ? relation('t1', 'sharedStrings', `${folder}sharedStrings.xml`) : ''}${styles ? relation('y1', 'styles', `${folder}styles.xml`) : ''}</Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `<${tag}worksheet ${space}="${MAIN}">${sheet}</${tag}worksheet>`],
  ];
  if (strings) parts.push(['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`]);
  if (styles) parts.push(['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`]);
  return buildArchive(parts.map(([name, text]) => ({ name, body: Buffer.from(text) })));
}

async function recordsOf(bytes: Buffer) {
  const file = await openRosterFile(bytes, 'WORKERS');
  const records = [];
  for await (const { row, values } of file.rows()) records.push({ row, ...cellsByField(file.columns, values) });
  return records;
}

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = `<row r="1">${text('A1', '姓名')}${text('B1', '身份证号')}${text('C1', '入职日期')}</row>`;
const DAYS = `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/m/d;@"/></numFmts>
  <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="57"/><xf numFmtId="31"/></cellXfs>`;
const WHOLE = [{ row: 2, name: '张三', idNumber: ID, startedOn: '2024-02-29' }];

describe('workbooks of other programs', () => {
  test('LibreOffice: shared texts, a style to the last row, blank styled cells, formulas with their results', async () => {
    const sheet = `<sheetPr filterMode="false"/><dimension ref="A1:C1048576"/><cols><col min="1" max="1024" style="1"/></cols><sheetData>
      <row r="1" customFormat="false" ht="12.8" hidden="false"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c><c r="C1" s="0" t="s"><v>2</v></c></row>
      <row r="2"><c r="A2" s="0" t="str"><f aca="false">CONCATENATE(&quot;张&quot;,&quot;三&quot;)</f><v>张三</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="1" t="n"><v>${SERIAL}</v></c><c r="D2" s="1"/></row>
      <row r="3"><c r="A3" s="1"/><c r="B3" s="1"/></row><row r="1048576" customFormat="false"/></sheetData><printOptions headings="false"/>`;
    const strings = ['姓名', '身份证号', '入职日期', ID]
      .map((value) => `<si><t xml:space="preserve">${value}</t></si>`)
      .join('');
    expect(await recordsOf(workbook({ sheet, strings, styles: DAYS }))).toEqual(WHOLE);
  });

  test('WPS: texts in runs with reading aids, shared formulas, dates in the Chinese formats', async () => {
    const strings = `<si><r><rPr><b/></rPr><t>姓</t></r><r><t>名</t></r><rPh sb="0" eb="1"><t>xing</t></rPh></si><si><t>身份证号</t></si><si><t>入职日期</t></si>`;
    const sheet = `<sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
      <row r="2"><c r="A2" t="str"><f t="shared" ref="A2:A3" si="0">D2&amp;E2</f><v>张三</v></c><c r="B2" t="str"><v>${ID}</v></c><c r="C2" s="3"><f>TODAY()-1</f><v>${SERIAL}</v></c></row>
      <row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>李四</v></c><c r="B3" t="str"><f t="array" ref="B3">X1</f><v>${ID}</v></c><c r="C3" s="3"><v>${SERIAL}</v></c></row></sheetData>`;
    const again = { ...WHOLE[0], row: 3, name: '李四' };
    expect(await recordsOf(workbook({ sheet, strings, styles: DAYS }))).toEqual([...WHOLE, again]);
  });

  test('Numbers: dates as ISO texts, the epoch of 1904, no dimension', async () => {
    const sheet = `<sheetData>${HEADER}<row r="2">${text('A2', '张三')}${text('B2', ID)}<c r="C2" t="d"><v>2024-02-29T00:00:00</v></c></row>
      <row r="3">${text('A3', '张三')}${text('B3', ID)}<c r="C3" s="1"><v>${SERIAL - 1_462}</v></c></row></sheetData>`;
    const records = await recordsOf(workbook({ sheet, styles: DAYS, properties: '<workbookPr date1904="1"/>' }));
    expect(records).toEqual([...WHOLE, { ...WHOLE[0], row: 3 }]);
  });

  test('Google Sheets and generators: no references, absolute paths, a prefix before every tag', async () => {
    const cells = (...values: string[]) =>
      values.map((value) => `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`).join('');
    const sheet = `<x:sheetData><x:row>${cells('姓名', '身份证号', '入职日期')}</x:row><x:row>${cells('张三', ID)}<x:c s="1"><x:v>${SERIAL}.0</x:v></x:c></x:row></x:sheetData>`;
    expect(await recordsOf(workbook({ sheet, styles: DAYS, folder: '/xl/', prefix: 'x' }))).toEqual(WHOLE);
  });

  test('a month that a program turned into its first day is a month again; a day shown as a month stays a day', async () => {
    const sheet = `<sheetData>${HEADER}<row r="2">${text('A2', '张三')}${text('B2', ID)}<c r="C2" s="2"><v>45413</v></c></row>
      <row r="3">${text('A3', '李四')}${text('B3', ID)}<c r="C3" s="2"><v>45427</v></c></row></sheetData>`;
    const records = await recordsOf(workbook({ sheet, styles: DAYS }));
    expect(records.map((record) => (record as { startedOn?: string }).startedOn)).toEqual(['2024-05', '2024-05-15']);
  });
});

describe('cells merged over several rows', () => {
  const header = ['姓名', '身份证号', '所属机构', '健康证发证日期'];
  const row = (number: number, ...values: string[]) =>
    `<row r="${number}">${values.map((value, at) => (value ? text(`${'ABCD'[at]}${number}`, value) : '')).join('')}</row>`;
  const merged = (...references: string[]) =>
    `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`;

  test('give every row what several may share, and nobody another’s name or ID number', async () => {
    const rows = [
      row(1, '名册'),
      row(2, ...header),
      row(3, '甲', ID, '福临家政', '2026-01-01'),
      row(4, '乙', '1'),
      row(5, '丙', '2', '', '2026-03-03'),
      row(6, '丁', '3', '万家家政'),
      row(7, '', '4'),
      row(8, '己', '5'),
    ];
    const sheet = `<sheetData>${rows.join('')}</sheetData>${merged('A1:D1', 'C3:C5', 'D3:D4', 'A6:A7', 'B6:B8', 'C6:D7')}`;
    expect(await recordsOf(workbook({ sheet }))).toEqual([
      { row: 3, name: '甲', idNumber: ID, agencyName: '福临家政', healthIssuedOn: '2026-01-01' },
      { row: 4, name: '乙', idNumber: '1', agencyName: '福临家政', healthIssuedOn: '2026-01-01' },
      { row: 5, name: '丙', idNumber: '2', agencyName: '福临家政', healthIssuedOn: '2026-03-03' },
      { row: 6, name: '丁', idNumber: '3', agencyName: '万家家政' },
      { row: 7, idNumber: '4', agencyName: '万家家政' },
      { row: 8, name: '己', idNumber: '5' },
    ]);
  });

  test('make no record of a row that has nothing else', async () => {
    const sheet = `<sheetData>${row(1, ...header)}${row(2, '甲', ID, '福临家政')}<row r="3"/>${row(4, '')}</sheetData>${merged('C2:C9')}`;
    expect((await recordsOf(workbook({ sheet }))).map((record) => record.row)).toEqual([2]);
  });

  test('are found behind many rows and however senseless the references are', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => row(at + 2, `某${at}`, ID, at === 0 ? '福临家政' : ''));
    const sheet = `<sheetData>${row(1, ...header)}${many.join('')}</sheetData>${merged('C2:C3001', 'C5:C2', 'x', 'ZZZ1:ZZZ9999999', 'D1:D3')}`;
    const records = await recordsOf(workbook({ sheet }));
    expect(records).toHaveLength(3_000);
    expect(records.every((record) => (record as { agencyName?: string }).agencyName === '福临家政')).toBe(true);
  });
});

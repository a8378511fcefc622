import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SAMPLE_COUNTIES, sampleBytes, samplePath, sampleVerdicts } from '../../../../../test/rosters/samples.js';
import { cellsByField, openRosterFile, type RosterFile } from '../reading/index.js';
import {
  type AgencyRowFacts,
  type JudgementContext,
  judgeAgency,
  judgeWorker,
  type KnownRegion,
  RowLedger,
  type RowProblem,
  type WorkerRowFacts,
} from './index.js';

const REGIONS = readFileSync(new URL('../../../../../data/divisions.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','))
  .flatMap(([code = '', name = '', level = '', parent = '']): KnownRegion[] => {
    if (level === 'county') return [{ code, name, level: 'COUNTY', county: code }];
    return level === 'town' ? [{ code, name, level: 'TOWN', county: parent }] : [];
  });

function contextFor(file: RosterFile, county: string, agencies: AgencyRowFacts[]): JudgementContext {
  const known = agencies.map(({ creditCode, name }) => ({ creditCode: creditCode ?? '', name: name ?? '' }));
  return {
    today: '2026-10-31',
    county,
    minimumAge: 16,
    regions: REGIONS,
    headers: Object.fromEntries(file.columns.map(({ field, header }) => [field, header])),
    agencyByCode: (code) => known.find(({ creditCode }) => creditCode === code) ?? null,
    agenciesByName: (wanted) => known.filter(({ name }) => name === wanted),
  };
}

async function readAgencies(county: string) {
  const file = await openRosterFile(samplePath(`${county}-agencies.xlsx`), 'AGENCIES');
  const context = contextFor(file, sampleVerdicts(county).county, []);
  const ledger = new RowLedger();
  const agencies: AgencyRowFacts[] = [];
  const problems: RowProblem[] = [];
  for await (const { row, values } of file.rows()) {
    const judgement = judgeAgency(cellsByField(file.columns, values), context, ledger);
    ledger.noteAgency(row, judgement.facts);
    agencies.push(judgement.facts);
    problems.push(...judgement.problems);
  }
  return { agencies, problems };
}

async function judgeWorkers(county: string, source: string | Uint8Array) {
  const file = await openRosterFile(source, 'WORKERS');
  const { agencies } = await readAgencies(county);
  const context = contextFor(file, sampleVerdicts(county).county, agencies);
  const ledger = new RowLedger();
  const facts = new Map<number, WorkerRowFacts>();
  const bad: { row: number; code: string; column: string }[] = [];
  for await (const { row, values } of file.rows()) {
    const judgement = judgeWorker(cellsByField(file.columns, values), context, ledger);
    ledger.noteWorker(row, judgement.facts);
    facts.set(row, judgement.facts);
    bad.push(...judgement.problems.map(({ code, column }) => ({ row, code, column })));
  }
  return { file, facts, bad };
}

describe.each(SAMPLE_COUNTIES)('%s', (county) => {
  const expected = sampleVerdicts(county);

  test('every agency is read, none is bad', async () => {
    const { agencies, problems } = await readAgencies(county);
    expect(problems).toEqual([]);
    expect(agencies.map(({ creditCode }) => creditCode)).toEqual(expected.agencies);
    expect(agencies.every(({ creditCodeDoubtful }) => !creditCodeDoubtful)).toBe(true);
    expect(agencies.every(({ town }) => town?.startsWith(expected.county))).toBe(true);
    expect(agencies.every(({ kind, phone, legalRepresentative }) => kind && phone && legalRepresentative)).toBe(true);
    expect(agencies.every(({ serviceLines }) => serviceLines.length > 0 && !serviceLines.includes('OTHER'))).toBe(true);
  });

  test.each(['xlsx', 'csv'])('every row of the .%s gets the verdict that it must get', async (extension) => {
    const { file, facts, bad } = await judgeWorkers(county, samplePath(`${county}.${extension}`));
    // The .csv has no title rows above its header.
    const shift = extension === 'csv' ? expected.headerRow - 1 : 0;
    expect(file.headerRow).toBe(expected.headerRow - shift);
    expect(file.sheet).toBe(extension === 'csv' ? '' : expected.sheet);
    expect(facts.size).toBe(expected.rows);
    expect(bad).toEqual(expected.bad.map((verdict) => ({ ...verdict, row: verdict.row - shift })));
    expect(facts.size - new Set(bad.map(({ row }) => row)).size).toBe(expected.good);
    for (const { row, name, id, agency } of expected.goodSample) {
      expect(facts.get(row - shift)).toMatchObject({ name, idNumber: id, agencyCode: agency, idKind: 'RESIDENT' });
    }
  });

  test('the .csv says the same in UTF-8, with and without a mark, and between other delimiters', async () => {
    const text = new TextDecoder('gb18030').decode(sampleBytes(`${county}.csv`));
    const original = await judgeWorkers(county, samplePath(`${county}.csv`));
    for (const variant of [text, `\ufeff${text}`, text.replaceAll(',', '\t'), text.replaceAll(',', ';')]) {
      const { facts, bad } = await judgeWorkers(county, Buffer.from(variant, 'utf8'));
      expect(bad).toEqual(original.bad);
      expect([...facts.values()]).toEqual([...original.facts.values()]);
    }
  });

  test('workbook and text file say the same of every worker', async () => {
    const workbook = await judgeWorkers(county, samplePath(`${county}.xlsx`));
    const text = await judgeWorkers(county, samplePath(`${county}.csv`));
    expect([...workbook.facts.values()]).toEqual([...text.facts.values()]);
  });
});

import type { Work } from '../../../../kernel/work.js';
import type { ImportVerdict } from '../import.enum.js';
import {
  judgeAgency,
  judgeWorker,
  problemsOfNewcomer,
  type RowCells,
  RowLedger,
  type RowProblem,
  type WorkerRowFacts,
} from '../judging/index.js';
import { cellsByField, type RosterColumn } from '../reading/index.js';
import { agenciesByCode, agencyChanges, agencyKey, agencyRefusal, codesOf, headquartersOf } from './agency-register.js';
import type { Batch } from './batch.js';
import type { RowChange, RowValues } from './row-seal.js';
import { workerChanges, workerKey, workerRefusal, workersByKey } from './worker-register.js';
import type { World } from './world.js';

/** One row with its verdict against the file and the register. */
export interface JudgedRow {
  row: number;
  values: RowValues;
  verdict: ImportVerdict;
  problems: RowProblem[];
  changes: RowChange[];
  key: string | undefined;
}

export interface RowToJudge {
  row: number;
  values: RowValues;
}

/** The mapped cells of a row, the mended ones over those of the file. */
export const cellsOf = (columns: RosterColumn[], { values, mended }: RowValues): RowCells => ({
  ...cellsByField(columns, values),
  ...mended,
});

/** Judges rows in the order of the file, with what is remembered of the rows before them. */
export function judgeRows(
  work: Work,
  batch: Pick<Batch, 'kind'>,
  columns: RosterColumn[],
  world: World,
  ledger: RowLedger,
  given: RowToJudge[],
): Promise<JudgedRow[]> {
  const judge = batch.kind === 'WORKERS' ? judgeWorkers : judgeAgencies;
  return judge(work, columns, world, ledger, given);
}

async function judgeWorkers(
  work: Work,
  columns: RosterColumn[],
  world: World,
  ledger: RowLedger,
  given: RowToJudge[],
): Promise<JudgedRow[]> {
  const read = given.map(({ row, values }) => {
    const cells = cellsOf(columns, values);
    const { facts, problems } = judgeWorker(cells, world, ledger);
    const lacks = problemsOfNewcomer(facts, world).filter(({ field }) => problems.every((one) => one.field !== field));
    const earlier = ledger.goodBefore(facts);
    const good = problems.length + lacks.length === 0 && !workerRefusal(work, world, undefined, facts);
    ledger.noteWorker(row, facts, good);
    const key = workerKey(work, facts);
    return { row, values, cells, facts, problems, lacks, earlier, key };
  });
  const known = await workersByKey(
    work.em,
    world.county,
    read.flatMap(({ key }) => key ?? []),
  );
  return read.map(({ row, values, cells, facts, problems, lacks, earlier, key }) => {
    const worker = key === undefined ? undefined : known.get(key);
    const found =
      worker && problems.length === 0
        ? judgeWorker(cells, world, { earlier: () => [], registeredName: () => worker.name }).problems
        : worker || earlier
          ? problems
          : [...problems, ...lacks];
    const refusal = found.length === 0 && workerRefusal(work, world, worker, facts);
    if (refusal) found.push(refusal);
    const changes =
      found.length > 0
        ? []
        : worker
          ? workerChanges(work, world, worker, facts)
          : earlier
            ? employmentChange(facts)
            : [];
    const verdict =
      found.length > 0 ? 'BAD' : worker ? (changes.length > 0 ? 'CHANGED' : 'UNCHANGED') : earlier ? 'CHANGED' : 'NEW';
    return { row, values, verdict, problems: found, changes, key };
  });
}

/** A second row about a person who is new with the same file adds another employment. */
const employmentChange = (facts: WorkerRowFacts): RowChange[] =>
  facts.agencyCode === null ? [] : [{ field: 'agencyCode', from: null, to: facts.agencyCode }];

async function judgeAgencies(
  work: Work,
  columns: RosterColumn[],
  world: World,
  ledger: RowLedger,
  given: RowToJudge[],
): Promise<JudgedRow[]> {
  const read = given.map(({ row, values }) => {
    const { facts, problems } = judgeAgency(cellsOf(columns, values), world, ledger);
    ledger.noteAgency(row, facts);
    return { row, values, facts, problems, key: agencyKey(work, facts) };
  });
  const known = await agenciesByCode(
    work.em,
    read.flatMap(({ facts }) => codesOf(facts)),
  );
  return read.map(({ row, values, facts, problems, key }) => {
    const agency = facts.creditCode === null ? undefined : known.get(facts.creditCode);
    if (problems.length > 0) return { row, values, verdict: 'BAD', problems, changes: [], key };
    if (!agency) return { row, values, verdict: 'NEW', problems, changes: [], key };
    const headquarters = headquartersOf(facts, known, (code) => ledger.earlier(code).length > 0);
    const changes = agencyChanges(work, agency, facts, headquarters);
    const refusal = agencyRefusal(world, agency, changes);
    if (refusal) return { row, values, verdict: 'BAD', problems: [refusal], changes: [], key };
    return { row, values, verdict: changes.length > 0 ? 'CHANGED' : 'UNCHANGED', problems, changes, key };
  });
}

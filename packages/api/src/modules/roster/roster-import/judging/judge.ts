import { fieldsOf, type RosterKind } from '../reading/index.js';
import { judgeAgencyRow } from './agency.rules.js';
import { judgeContact, judgeCounty, judgeResidence } from './contact.rules.js';
import {
  agencyClash,
  type Clash,
  keyOfAgency,
  keyOfWorker,
  type Occurrence,
  registerClash,
  workerClash,
} from './duplicate.rules.js';
import { judgeEmployment } from './employment.rules.js';
import { judgeHealth, judgeTraining } from './health-training.rules.js';
import { judgeIdentity, judgeNewcomer } from './identity.rules.js';
import type { JudgementContext, RowCells, RowJudgement, RowProblem } from './judgement.js';
import type { ProblemKey } from './problem-catalogue.js';
import type { AgencyRowFacts, WorkerRowFacts } from './row-facts.js';
import { RowUnderJudgement } from './row-under-judgement.js';
import { readServiceLines } from './vocabulary.js';

/** What is known of an ID or a code beyond the row: earlier rows of the file, and the register. */
export interface Elsewhere {
  earlier(key: string): readonly Occurrence[];
  /** Name of the registered worker with that ID; null when there is none. */
  registeredName?(facts: WorkerRowFacts): string | null;
}

const NOWHERE: Elsewhere = { earlier: () => [] };

const LABELS: Record<RosterKind, Record<string, string>> = {
  AGENCIES: labelsOf('AGENCIES'),
  WORKERS: labelsOf('WORKERS'),
};

/** Judges one row of a workers' file. Pure: the same cells in the same world get the same judgement. */
export function judgeWorker(
  cells: RowCells,
  context: JudgementContext,
  elsewhere: Elsewhere = NOWHERE,
): RowJudgement<WorkerRowFacts> {
  const row = new RowUnderJudgement(cells, context, LABELS.WORKERS);
  const identity = judgeIdentity(row);
  judgeCounty(row);
  const facts: WorkerRowFacts = {
    ...identity,
    ...judgeContact(row),
    ...judgeResidence(row),
    serviceLines: readServiceLines(row.typed('serviceLines') ?? ''),
    ...judgeEmployment(row, identity.birthDate),
    ...judgeHealth(row),
    ...judgeTraining(row),
  };
  const key = keyOfWorker(facts);
  if (key !== null) {
    reportClash(row, workerClash(facts, elsewhere.earlier(key)));
    reportClash(row, registerClash(facts, elsewhere.registeredName?.(facts) ?? null));
  }
  return { facts, problems: row.problems };
}

/** What else is wrong with a worker's row when neither the register nor an earlier row knows the person. */
export function problemsOfNewcomer(facts: WorkerRowFacts, context: JudgementContext): RowProblem[] {
  const row = new RowUnderJudgement({}, context, LABELS.WORKERS);
  judgeNewcomer(row, facts);
  return row.problems;
}

/** A problem that the register alone tells, at the cell of a row that reads well. */
export function problemAt(kind: RosterKind, context: JudgementContext, field: string, key: ProblemKey): RowProblem {
  const row = new RowUnderJudgement({}, context, LABELS[kind]);
  row.report(field, key);
  return row.problems[0]!;
}

/** Judges one row of an agencies' file. */
export function judgeAgency(
  cells: RowCells,
  context: JudgementContext,
  elsewhere: Elsewhere = NOWHERE,
): RowJudgement<AgencyRowFacts> {
  const row = new RowUnderJudgement(cells, context, LABELS.AGENCIES);
  const facts = judgeAgencyRow(row);
  const key = keyOfAgency(facts);
  if (key !== null) reportClash(row, agencyClash(elsewhere.earlier(key)));
  return { facts, problems: row.problems };
}

function reportClash(row: RowUnderJudgement, clash: Clash | null): void {
  if (clash) row.report(clash.field, clash.key, clash.row === null ? {} : { row: clash.row });
}

function labelsOf(kind: RosterKind): Record<string, string> {
  return Object.fromEntries(fieldsOf(kind).map(({ field, label }) => [field, label.zh]));
}

export { keyOfAgency, keyOfWorker, type Occurrence } from './duplicate.rules.js';
export { type Elsewhere, judgeAgency, judgeWorker, problemAt, problemsOfNewcomer } from './judge.js';
export type {
  ImportCode,
  JudgementContext,
  KnownAgency,
  KnownRegion,
  RowCells,
  RowJudgement,
  RowProblem,
} from './judgement.js';
export type { AgencyRowFacts, WorkerRowFacts } from './row-facts.js';
export { RowLedger } from './row-ledger.js';

import { cleanText, readLenientDate, readLenientMonth } from '../../../../kernel/identifier/index.js';
import type { JudgementContext, RowCells, RowProblem } from './judgement.js';
import { type ProblemKey, worded } from './problem-catalogue.js';
import { isBlank } from './vocabulary.js';

/** A row while the rules go over it: gives the cells, gathers the problems. */
export class RowUnderJudgement {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly cells: RowCells,
    readonly context: JudgementContext,
    private readonly labels: Readonly<Record<string, string>>,
  ) {}

  /** The cell as it is. */
  cell(field: string): string {
    return this.cells[field] ?? '';
  }

  /** The cell as typed; null when blank or a word for nothing. */
  typed(field: string): string | null {
    const value = this.cells[field];
    return value === undefined || isBlank(value) ? null : value;
  }

  /** Free text on one line, at most `limit` characters. */
  text(field: string, limit: number): string | null {
    const value = cleanText(this.typed(field) ?? '').replace(/ {2,}/g, ' ');
    if ([...value].length <= limit) return value || null;
    this.report(field, 'VALUE_TOO_LONG', { limit });
    return null;
  }

  /** A day; one that is typed and cannot be read is a problem. */
  date(field: string): string | null {
    const typed = this.typed(field);
    if (typed === null) return null;
    const date = readLenientDate(typed);
    if (date === null) this.report(field, readLenientMonth(typed) === null ? 'DATE_UNREADABLE' : 'DAY_MISSING');
    return date;
  }

  /** A day on which nothing hangs: where offices write the month alone, its first. */
  dateOrMonth(field: string): string | null {
    const month = readLenientMonth(this.typed(field) ?? '');
    return month === null ? this.date(field) : `${month}-01`;
  }

  /** Adds a problem; the first at a cell stands, what follows from it would only confuse. */
  report(field: string, key: ProblemKey, values?: Record<string, number>): void {
    if (this.problems.some((problem) => problem.field === field)) return;
    const column = this.context.headers[field] ?? this.labels[field] ?? field;
    this.problems.push({ column, field, ...worded(key, values) });
  }
}

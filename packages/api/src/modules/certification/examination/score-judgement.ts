import { normalisePersonName } from '../../../kernel/identifier/index.js';
import { maskedName } from '../../../kernel/masking.js';
import { type Text, text } from '../../../kernel/text.js';
import type { ExaminationLineVerdict } from './examination.enum.js';
import { barOf, inRange, notHere, refusalOf, type Standing } from './result-standing.js';
import type { SheetLine } from './score-sheet.js';

/** A line with what would come of it. */
export interface JudgedLine extends SheetLine {
  verdict: ExaminationLineVerdict;
  /** Why it is refused, or left alone. */
  message?: Text;
  enrolmentId?: string;
  /** The result that it would correct, and what that is now. */
  resultId?: string;
  scoreBefore?: number | null;
}

export interface Rules {
  /** How many re-sits there are. */
  limit: number;
  passMark: number;
  /** Whether results that stand are corrected; they are left alone otherwise. */
  correcting: boolean;
}

const twice = text(
  '同一人的同一次成绩出现多行，请只留一行。',
  'This attempt of the person stands on several lines. Keep one.',
);
const left = text('已有成绩，未更正。', 'Has a result already, which was not corrected.');

/**
 * Judges the lines of a result file by how the session stands. A person's attempts are judged one after the other, as if those
 * before had been entered; of an attempt that stands twice no line is taken: nobody can say which is right.
 */
export function judgeLines(
  lines: readonly SheetLine[],
  standings: ReadonlyMap<string, Standing>,
  rules: Rules,
): JudgedLine[] {
  const present = new Map(
    [...standings.values()]
      .filter(({ state }) => state !== 'WITHDRAWN' && state !== 'LAPSED')
      .map((standing) => [standing.number, { ...standing, results: [...standing.results] }]),
  );
  const keyOf = ({ number, attempt }: SheetLine) => `${number} ${attempt}`;
  const written = lines.filter((line) => line.score !== undefined && isOf(line, present.get(line.number)));
  const times = Map.groupBy(written, keyOf);
  const judged = lines
    .toSorted((one, other) => one.attempt - other.attempt || one.row - other.row)
    .map((line) => ({
      ...line,
      ...judge(line, present.get(line.number), { ...rules, twice: (times.get(keyOf(line)) ?? []).length > 1 }),
    }));
  return judged.toSorted((one, other) => one.row - other.row);
}

type Judgement = Pick<JudgedLine, 'verdict' | 'message' | 'enrolmentId' | 'resultId' | 'scoreBefore'>;

const bad = (message: Text): Judgement => ({ verdict: 'BAD', message });

function judge(line: SheetLine, standing: Standing | undefined, rules: Rules & { twice: boolean }): Judgement {
  if (line.fault) return bad(line.fault);
  if (!standing) return bad(notHere);
  if (!isOf(line, standing))
    return bad(text('姓名与编号不符，请核对编号。', 'The name is not that of the number. Look at the number again.'));
  const { score } = line;
  if (score === undefined) return { verdict: 'BLANK' };
  if (rules.twice) return bad(twice);
  const before = standing.results[line.attempt - 1];
  if (before && !barOf(standing) && inRange(score)) return amend(line, score, standing, before, rules);
  const refusal = refusalOf(standing, line, rules.limit);
  if (refusal) return bad(refusal);
  standing.results.push({ id: '', score });
  standing.passed = passes(score, rules);
  return { verdict: 'NEW', enrolmentId: standing.id };
}

function amend(
  { attempt }: SheetLine,
  score: number | null,
  standing: Standing,
  before: { id: string; score: number | null },
  rules: Rules,
): Judgement {
  if (before.score === score) return { verdict: 'UNCHANGED', enrolmentId: standing.id };
  const found = { enrolmentId: standing.id, resultId: before.id, scoreBefore: before.score };
  if (!rules.correcting) return { ...found, ...bad(left) };
  standing.results[attempt - 1] = { ...before, score };
  standing.passed = standing.results.some((result) => passes(result.score, rules));
  return { ...found, verdict: 'CORRECTION' };
}

const passes = (score: number | null, { passMark }: Rules) => score !== null && score >= passMark;

/** The template has the name as the public sees it; an office may have written it out, or left it away. */
const isOf = ({ name }: SheetLine, standing: Standing | undefined): boolean =>
  standing !== undefined &&
  (name === '' || name === normalisePersonName(standing.name) || name.replace('＊', '*') === maskedName(standing.name));

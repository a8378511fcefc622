import type { Actor } from '../../../kernel/actor.js';
import type { FieldPlace } from '../../../kernel/field-crypto.js';
import { load, type Request } from '../../../kernel/request.js';
import { settingOf } from '../../../kernel/setting.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { trainingSessionWorkflow } from '../training-session/index.js';
import { ExaminationLineVerdict } from './examination.enum.js';
import type {
  ExaminationImportCount,
  ExaminationImportLine,
  ExaminationImportType,
  KeptSheet,
} from './examination-import.type.js';
import { resitLimit } from './examination-setting.js';
import { readStandings } from './result-standing.js';
import { type JudgedLine, judgeLines } from './score-judgement.js';

const place = (id: string): FieldPlace => ({ table: 'examination_import', column: 'sheet', id });

/** Numbers, names and scores of a class: sealed as one. */
export const sealSheet = ({ crypto }: Work, id: string, sheet: KeptSheet): Buffer =>
  crypto.seal(place(id), JSON.stringify(sheet));

export const openSheet = ({ crypto }: Work, id: string, sealed: Uint8Array): KeptSheet =>
  JSON.parse(crypto.open(place(id), sealed)) as KeptSheet;

/** Whoever enters results sees the files of results. */
export const entersResults = ({ role }: Actor): boolean =>
  role !== 'PUBLIC' && trainingSessionWorkflow.actions.ENTER_RESULTS.by[role] !== undefined;

const columns = sql`i.id, i.session_id as "sessionId", i.state, i.uploaded_at as "uploadedAt", i.entered_at as "enteredAt",
  i.taken_on::text as "takenOn", i.sheet_sealed as sealed, coalesce(a.display_name, ${'平台'}) as by`;
const from = sql`examination_import i left join account a on a.id = i.uploaded_by`;

type ImportRow = Omit<ExaminationImportType, 'sheet'> & { sealed: Buffer };

const opened = (work: Work, { sealed, ...found }: ImportRow): ExaminationImportType => ({
  ...found,
  sheet: openSheet(work, found.id, sealed),
});

/** A file of results, for whoever enters results. */
export async function findImport(request: Request, id: string): Promise<ExaminationImportType | undefined> {
  if (!entersResults(request.actor)) return undefined;
  const found = await row(request.em, sql<ImportRow>`select ${columns} from ${from} where i.id = ${id}`);
  return found && opened(request, found);
}

/** The files of a session that were entered, newest first; none for others than those who enter results. */
export async function loadImports(request: Request, sessionId: string): Promise<ExaminationImportType[]> {
  if (!entersResults(request.actor)) return [];
  const found = await load(request, 'examination-imports', sessionId, async (ids) => {
    const all = await rows(
      request.em,
      sql<ImportRow>`select ${columns} from ${from} where i.session_id = any(${ids}::uuid[]) and i.state = 'ENTERED'
          order by i.entered_at desc, i.id`,
    );
    return Map.groupBy(
      all.map((one) => opened(request, one)),
      (one) => one.sessionId,
    );
  });
  return found ?? [];
}

/**
 * The lines as they are judged now, with results that stand corrected or left alone; of a file that was entered, as they were
 * judged then.
 */
export async function judgedLines(
  request: Request,
  found: ExaminationImportType,
  correcting: boolean,
): Promise<JudgedLine[]> {
  if (found.state === 'ENTERED') return found.sheet.lines;
  // One judgement for the lines and their counts, of each file and way of looking.
  const judged = await load(request, `examination-import-lines:${found.id}:${correcting}`, found.id, async () => {
    const session = await row(
      request.em,
      sql<{ passMark: number }>`select pass_mark as "passMark" from training_session where id = ${found.sessionId}`,
    );
    const limit = await settingOf(request, resitLimit);
    const standings = await readStandings(request, found.sessionId);
    const rules = { limit, passMark: session!.passMark, correcting };
    return new Map([[found.id, judgeLines(found.sheet.lines, standings, rules)]]);
  });
  return judged!;
}

/** A line as the page shows it. */
export const shownLine = (line: JudgedLine): ExaminationImportLine => ({
  row: line.row,
  number: line.number,
  name: line.name,
  attempt: line.attempt,
  score: line.score ?? null,
  absent: line.score === null,
  written: line.written,
  scoreBefore: line.scoreBefore ?? null,
  verdict: line.verdict,
  message: line.message ?? null,
});

/** How many lines have each verdict, also those that none has. */
export const countsOf = (lines: readonly JudgedLine[]): ExaminationImportCount[] =>
  (Object.keys(ExaminationLineVerdict) as ExaminationLineVerdict[]).map((verdict) => ({
    verdict,
    count: lines.filter((line) => line.verdict === verdict).length,
  }));

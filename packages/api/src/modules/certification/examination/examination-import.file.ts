import { DomainError, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { maskedName } from '../../../kernel/masking.js';
import type { Request } from '../../../kernel/request.js';
import { settingOf } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';
import { workbookOf } from '../../roster/roster-import/index.js';
import { findSession } from '../training-session/index.js';
import { entersResults, findImport, judgedLines } from './examination-import.read.js';
import { resitLimit } from './examination-setting.js';
import { readStandings } from './result-standing.js';
import { scoreColumns } from './score-sheet.js';

const SHEET = '成绩';

export interface Workbook {
  /** Without a name of anybody, for the browser. */
  fileName: string;
  bytes: Uint8Array;
}

/** A workbook to fill in: whoever still has an attempt of the session, with the attempt that is due and no score. */
export async function resultTemplate(request: Request, id: string): Promise<Workbook> {
  const session = entersResults(request.actor) ? await findSession(request, keyOf('TrainingSession', id)) : undefined;
  if (!session) throw notFound();
  const limit = await settingOf(request, resitLimit);
  const due = [...(await readStandings(request, session.id)).values()]
    .filter(({ state, passed, results }) => state === 'COMPLETED' && !passed && results.length <= limit)
    .toSorted((one, other) => (one.number < other.number ? -1 : 1));
  const lines = due.map(({ number, name, results }) => [number, maskedName(name), String(results.length + 1), '']);
  return { fileName: `${session.number}.xlsx`, bytes: await workbookOf(SHEET, [[...scoreColumns], ...lines]) };
}

/** The lines that were not entered, as the file had them, with the reasons in a last column: to mend and send again. */
export async function refusedLines(request: Request, id: string): Promise<Workbook> {
  const found = await findImport(request, keyOf('ExaminationImport', id));
  if (!found) throw notFound();
  const refused = (await judgedLines(request, found, true)).filter(({ verdict }) => verdict === 'BAD');
  if (refused.length === 0)
    throw new DomainError('NOT_FOUND', text('这份成绩表没有未录入的行。', 'Every line of this file was entered.'));
  const session = await findSession(request, found.sessionId);
  const { header } = found.sheet;
  const lines = refused.map(({ row, cells, message }) => [
    ...header.map((_, at) => cells[at] ?? ''),
    `第 ${row} 行：${message!.zh}`,
  ]);
  return {
    fileName: `${session!.number}-refused.xlsx`,
    bytes: await workbookOf(SHEET, [[...header, '未录入原因'], ...lines]),
  };
}

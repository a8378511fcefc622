import { compactText } from '../../../kernel/identifier/index.js';
import { maskedAddress, maskedIdNumber, maskedPhone } from '../../../kernel/masking.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { Text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { batchColumns, batchScope, columnsOf } from './batch/batch.js';
import { cellsOf } from './batch/judge-rows.js';
import { revertObstacle } from './batch/revert.js';
import { openRow, type RowChange, type RowValues } from './batch/row-seal.js';
import type { ImportCode, ImportVerdict } from './import.enum.js';
import type { ImportBatchRow, ImportCause, ImportCount, ImportProgress, ImportRow } from './import.type.js';
import type { RowProblem } from './judging/index.js';
import type { RosterColumn } from './reading/index.js';

/** The imports that the actor sees, newest first. */
export function importBatchPage(request: Request, args: PageArgs): Promise<Page<ImportBatchRow>> {
  return readPage<ImportBatchRow>(
    request.em,
    request.cursors,
    {
      list: 'imports',
      select: batchColumns,
      from: sql`import_batch b`,
      where: [batchScope(request.actor)],
      order: [
        { expression: sql`b.created_at`, type: 'timestamptz', descending: true },
        { expression: sql`b.id`, type: 'uuid' },
      ],
    },
    args,
  );
}

/** One import in the actor's scope. */
export function findImportBatch(request: Request, id: string): Promise<ImportBatchRow | undefined> {
  return row(
    request.em,
    sql<ImportBatchRow>`select ${batchColumns} from import_batch b where b.id = ${id} and ${batchScope(request.actor)}`,
  );
}

const mask: Record<string, (value: string) => string> = {
  idNumber: (value) => maskedIdNumber(value.length === 18 ? value.slice(0, 6) : '', value.slice(-4)),
  phone: maskedPhone,
  address: maskedAddress,
};

const masked = (field: string, value: string): string => mask[field]?.(compactText(value)) ?? value;

/** What a value looks like, whatever its column is taken for. */
function fieldLike(value: string): string {
  const compact = compactText(value);
  if (/^\d{15}(\d{2}[\dXx])?$/.test(compact)) return 'idNumber';
  return /^\+?\d{7,13}$/.test(compact) ? 'phone' : '';
}

const obstacles = new WeakMap<ImportBatchRow, Promise<Text | undefined>>();

/** Why a batch cannot be taken back: two fields of one reading tell of it, and all its rows have to be opened for it. */
export function importObstacle(request: Request, batch: ImportBatchRow): Promise<Text | undefined> {
  let found = obstacles.get(batch);
  if (!found) {
    found = batch.state === 'COMMITTED' ? revertObstacle(request, batch) : Promise.resolve(undefined);
    obstacles.set(batch, found);
  }
  return found;
}

/** The columns with their samples, masked: a column may be mapped wrongly or not at all. */
export const importColumns = (work: Work, batch: ImportBatchRow): RosterColumn[] =>
  columnsOf(work, batch).map((column) => ({
    ...column,
    samples: column.samples.map((sample) => masked(fieldLike(sample) || (column.field ?? ''), sample)),
  }));

/** Rows by verdict; they sum to the file. */
export function importCounts(request: Work, batchId: string): Promise<ImportCount[]> {
  return rows(
    request.em,
    sql<ImportCount>`select v.verdict, count(r.row)::int as count from unnest(array['NEW', 'CHANGED', 'UNCHANGED', 'BAD']) with ordinality as v (verdict, place)
        left join import_row r on r.batch_id = ${batchId} and r.verdict = v.verdict group by v.verdict, v.place order by v.place`,
  );
}

/** Bad rows by cause, the most frequent first. */
export function importCauses(request: Request, batchId: string): Promise<ImportCause[]> {
  return rows(
    request.em,
    sql<ImportCause>`select code, count(*)::int as count from import_row r cross join unnest(r.codes) as code where r.batch_id = ${batchId} group by code order by 2 desc, 1`,
  );
}

/** How far the present phase is, from what was done in the time since it began. */
export function importProgress(request: Request, batch: ImportBatchRow): ImportProgress {
  const total = batch.state === 'READ' ? 0 : batch.total;
  const seconds = (request.clock.now().getTime() - new Date(batch.phaseStartedAt).getTime()) / 1000;
  const running = batch.state === 'READ' || batch.state === 'COMMITTING';
  const rate = running && seconds > 0.5 && batch.done > 0 ? batch.done / seconds : null;
  return {
    done: batch.done,
    total,
    rowsPerSecond: rate && Math.max(1, Math.round(rate)),
    secondsLeft: rate && total > 0 ? Math.ceil((total - batch.done) / rate) : null,
  };
}

interface StagedRow {
  row: number;
  verdict: ImportVerdict;
  values: Buffer;
  changes: Buffer | null;
  problems: RowProblem[];
  mended: boolean;
  committed: boolean;
}

const rowColumns = sql`r.row, r.verdict, r.values_sealed as "values", r.changes_sealed as changes, r.problems, r.mended, r.committed`;

/** Rows of a batch in the order of the file. Personal values are masked, but for the cell that is wrong: it must be seen to be mended. */
export async function importRowPage(
  request: Request,
  batch: ImportBatchRow,
  filter: { verdict?: ImportVerdict | undefined; code?: ImportCode | undefined },
  args: PageArgs,
): Promise<Page<ImportRow>> {
  const page = await readPage<StagedRow>(
    request.em,
    request.cursors,
    {
      list: `import-rows:${batch.id}`,
      select: rowColumns,
      from: sql`import_row r`,
      where: [
        sql`r.batch_id = ${batch.id}`,
        ...(filter.verdict ? [sql`r.verdict = ${filter.verdict}`] : []),
        ...(filter.code ? [sql`${filter.code} = any (r.codes)`] : []),
      ],
      order: [{ expression: sql`r.row`, type: 'int' }],
    },
    args,
  );
  const columns = columnsOf(request, batch);
  return { ...page, nodes: page.nodes.map((staged) => shown(request, batch.id, columns, staged)) };
}

/** One row of a batch. */
export async function findImportRow(
  request: Request,
  batch: ImportBatchRow,
  number: number,
): Promise<ImportRow | undefined> {
  const staged = await row(
    request.em,
    sql<StagedRow>`select ${rowColumns} from import_row r where r.batch_id = ${batch.id} and r.row = ${number}`,
  );
  return staged && shown(request, batch.id, columnsOf(request, batch), staged);
}

function shown(work: Work, batchId: string, columns: RosterColumn[], staged: StagedRow): ImportRow {
  const faulty = new Set(staged.problems.map(({ field }) => field));
  const cells = cellsOf(columns, openRow<RowValues>(work, 'values', batchId, staged.row, staged.values));
  const changes = staged.changes ? openRow<RowChange[]>(work, 'changes', batchId, staged.row, staged.changes) : [];
  const hide = (field: string, value: string | null) => (value === null ? null : masked(field, value));
  return {
    row: staged.row,
    verdict: staged.verdict,
    cells: Object.entries(cells).map(([field, value = '']) => ({
      field,
      value: faulty.has(field) ? value : masked(field, value),
    })),
    problems: staged.problems,
    changes: changes.map(({ field, from, to }) => ({ field, from: hide(field, from), to: hide(field, to) })),
    mended: staged.mended,
    committed: staged.committed,
  };
}

import type { Readable } from 'node:stream';
import { recordAct } from '../../../kernel/audit.js';
import { forbidden } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { pseudonym } from '../../../kernel/pseudonym.js';
import type { Request } from '../../../kernel/request.js';
import { chineseOf } from '../../../kernel/schema-types.js';
import { all, type RawBuilder, row, rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { transact } from '../../../kernel/work.js';
import { credentialWorkflow } from '../../certification/credential/index.js';
import { reviewWorkflow } from '../../certification/credential-review/index.js';
import { institutionWorkflow, trainerWorkflow } from '../../certification/training-provider/index.js';
import { agencyWorkflow } from '../../roster/agency/index.js';
import { employmentWorkflow } from '../../roster/employment/index.js';
import { workerWorkflow } from '../../roster/worker/index.js';
import type { ListName } from '../list-name.js';
import { agencyExport } from './agency.export.js';
import { credentialExport } from './credential.export.js';
import { employmentExport } from './employment.export.js';
import type { Cell, ExportColumn, ExportList, Language, Words } from './export-list.js';
import { type FileFormat, fileOf } from './file-format.js';
import { reviewExport } from './review.export.js';
import { institutionExport, trainerExport } from './training-provider.export.js';
import { uncertifiedExport } from './uncertified.export.js';
import { workerExport } from './worker.export.js';

const BATCH = 1_000;

// biome-ignore lint/suspicious/noExplicitAny: each list has rows and a filter of its own; the route pairs them by name
type AnyList = ExportList<any, any>;

const lists: Record<ListName, AnyList> = {
  WORKERS: workerExport,
  AGENCIES: agencyExport,
  EMPLOYMENTS: employmentExport,
  CREDENTIALS: credentialExport,
  REVIEWS: reviewExport,
  UNCERTIFIED: uncertifiedExport,
  TRAINING_INSTITUTIONS: institutionExport,
  TRAINERS: trainerExport,
};
/** Who may read each list, and what its records are called. */
const workflows = {
  WORKERS: workerWorkflow,
  AGENCIES: agencyWorkflow,
  EMPLOYMENTS: employmentWorkflow,
  CREDENTIALS: credentialWorkflow,
  REVIEWS: reviewWorkflow,
  UNCERTIFIED: workerWorkflow,
  TRAINING_INSTITUTIONS: institutionWorkflow,
  TRAINERS: trainerWorkflow,
};

export interface ExportedFile {
  body: Readable;
  /** Without a name of anybody, for the browser. */
  fileName: string;
}

/** Which records of a list: those that match, or of these only the ones named. */
export interface Chosen {
  filter: object;
  ids?: readonly string[] | undefined;
}

/** The whole of a list that the actor sees, as a file; the act is in the audit trail before the first byte leaves. */
export async function exportList(
  request: Request,
  list: ListName,
  format: FileFormat,
  language: Language,
  chosen: Chosen,
): Promise<ExportedFile> {
  const workflow = workflows[list];
  if (!workflow.reach(request.actor)) throw forbidden();
  const source = lists[list];
  const where = await conditionsOf(request, source, workflow.subject, chosen);
  const counted = await row(
    request.em,
    sql<{ n: number }>`select count(*)::int as n from ${source.from} where ${all(where)}`,
  );
  await transact(request, (work) =>
    recordAct(work, {
      action: 'EXPORT',
      subject: { kind: workflow.subject, id: list },
      changes: [
        { field: 'count', to: String(counted!.n) },
        { field: 'format', to: format },
      ],
    }),
  );
  const columns = columnsFor(request, source, workflow.subject);
  const titles = columns.map((column) => column.title[language]);
  return {
    body: fileOf(format, source.name[language], titles, linesOf(request, source, where, columns, wordsOf(language))),
    fileName: `${list.toLowerCase()}.${format}`,
  };
}

/** The filter and the ids narrow what the actor sees anyway. */
async function conditionsOf(
  request: Request,
  source: AnyList,
  kind: string,
  { filter, ids }: Chosen,
): Promise<RawBuilder<unknown>[]> {
  const where = await source.where(request, filter);
  if (!ids) return where;
  return [...where, sql`${source.id} = any(${ids.map((id) => keyOf(kind, id))}::uuid[])`];
}

/** Analysts get a pseudonym in place of what shows who somebody is. */
function columnsFor(request: Request, source: AnyList, kind: string): ExportColumn<{ id: string }>[] {
  if (request.actor.role !== 'ANALYST') return source.columns;
  return [
    { title: text('假名标识', 'Pseudonym'), of: (record) => pseudonym(request, kind, record.id) },
    ...source.columns.filter((column) => !column.personal),
  ];
}

async function* linesOf(
  request: Request,
  source: AnyList,
  where: RawBuilder<unknown>[],
  columns: ExportColumn<{ id: string }>[],
  words: Words,
): AsyncGenerator<Cell[]> {
  const select = source.select(request);
  for (let after: string | undefined; ; ) {
    const beyond = after === undefined ? where : [...where, sql`${source.id} > ${after}::uuid`];
    const batch = await rows(
      request.em,
      sql<{
        id: string;
      }>`select ${select} from ${source.from} where ${all(beyond)} order by ${source.id} limit ${BATCH}`,
    );
    for (const record of batch) yield columns.map((column) => column.of(record, words));
    if (batch.length < BATCH) return;
    after = batch.at(-1)!.id;
  }
}

function wordsOf(language: Language): Words {
  const name = (enumeration: object, value: string) => (language === 'zh' ? chineseOf(enumeration, value) : value);
  return {
    name: (enumeration, value) => value && name(enumeration, value),
    names: (enumeration, values) =>
      values.map((value) => name(enumeration, value)).join(language === 'zh' ? '、' : ', '),
    yes: (value) => (language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'),
  };
}

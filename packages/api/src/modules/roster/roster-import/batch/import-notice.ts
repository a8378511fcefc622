import { globalId } from '../../../../kernel/global-id.js';
import { row, sql } from '../../../../kernel/sql.js';
import { type Text, text } from '../../../../kernel/text.js';
import type { Work } from '../../../../kernel/work.js';
import { notify } from '../../../access/notification/index.js';

interface Counted {
  number: string;
  fileName: string;
  createdBy: string | null;
  failure: Text | null;
  good: number;
  bad: number;
  committed: number;
}

const words = {
  checked: (file, { good, bad }) =>
    text(
      `${file.zh}核对完成：可入库 ${good} 行，有误 ${bad} 行。`,
      `${file.en} is checked: ${good} rows can go in, ${bad} are bad.`,
    ),
  failed: (file, { failure }) =>
    text(`${file.zh}未能读取：${failure?.zh ?? ''}`, `${file.en} could not be read: ${failure?.en ?? ''}`),
  stopped: (file, { failure }) => text(`${file.zh}：${failure?.zh ?? ''}`, `${file.en}: ${failure?.en ?? ''}`),
  committed: (file, { committed, bad }) =>
    text(
      `${file.zh}已入库 ${committed} 行${bad > 0 ? `，另有 ${bad} 行有误` : ''}。`,
      `${committed} rows of ${file.en} are in${bad > 0 ? `; ${bad} are bad` : ''}.`,
    ),
  reverted: (file) => text(`${file.zh}已整批撤销。`, `${file.en} was taken back.`),
  kept: (file) =>
    text(
      `${file.zh}未能撤销：有记录在此期间又有变动。`,
      `${file.en} was not taken back: records have changed meanwhile.`,
    ),
} satisfies Record<string, (file: Text, counted: Counted) => Text>;

/** Tells the officer who brought the file in what became of it; a load from the shell has nobody to tell. */
export async function tellOfImport(work: Work, batchId: string, event: keyof typeof words): Promise<void> {
  const counted = await row(
    work.em,
    sql<Counted>`select b.number, b.file_name as "fileName", b.created_by as "createdBy", b.failure, r.good, r.bad, r.committed
        from import_batch b, lateral (select (count(*) filter (where verdict in ('NEW', 'CHANGED')))::int as good,
            (count(*) filter (where verdict = 'BAD'))::int as bad, (count(*) filter (where committed))::int as committed
          from import_row where batch_id = b.id) r
        where b.id = ${batchId}`,
  );
  if (!counted?.createdBy) return;
  const { number, fileName } = counted;
  await notify(work, {
    to: { account: counted.createdBy },
    topic: `import.${event}`,
    text: words[event](text(`导入文件“${fileName}”（${number}）`, `the import “${fileName}” (${number})`), counted),
    path: `/imports/${globalId('ImportBatch', batchId)}`,
    subject: { kind: 'ImportBatch', id: batchId, number },
  });
}

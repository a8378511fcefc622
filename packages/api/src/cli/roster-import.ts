import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { seedRegions } from '../db/seeds/regions.js';
import { DomainError } from '../kernel/errors.js';
import { transact, type Work } from '../kernel/work.js';
import { isCounty } from '../modules/roster/region/index.js';
import { importFromShell, type ShellImport } from '../modules/roster/roster-import/index.js';
import { complain, runInShell, say } from './shell.js';

const USAGE = 'npm run -s roster:import -- FILE --county CODE [--agencies] [--dry-run] [--json]';

/** What to change in the call when a file is of the other register. */
const ADVICE: Record<string, string> = {
  LISTS_AGENCIES: '请加上 --agencies。 / Add --agencies.',
  LISTS_WORKERS: '请去掉 --agencies。 / Leave out --agencies.',
};

/** The file could not be read, or the call makes no sense. */
const UNREADABLE = 2;

async function importFile(work: Work): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      county: { type: 'string' },
      agencies: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  if (!path || !values.county) return refuse(USAGE);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return refuse(`文件打不开：${basename(path)} / The file cannot be opened.`);
  await transact(work, ({ em }) => seedRegions(em));
  if (!(await isCounty(work.em, values.county))) {
    return refuse(`没有这个县（市、区）代码：${values.county} / There is no county with this code.`);
  }
  try {
    const kind = values.agencies ? 'AGENCIES' : 'WORKERS';
    const file = { bytes, fileName: basename(path), county: values.county, kind, dryRun: values['dry-run'] } as const;
    const result = await importFromShell(work, file);
    say(values.json ? JSON.stringify(result) : report(result));
    return 0;
  } catch (error) {
    if (error instanceof DomainError)
      return refuse([error.message, ADVICE[error.detail ?? '']].filter(Boolean).join('\n'));
    throw error;
  }
}

function refuse(sentence: string): number {
  complain(sentence);
  return UNREADABLE;
}

function report({ rows, good, bad, created, updated, unchanged }: ShellImport): string {
  const lines = bad.map(({ row: number, column, code, message }) => `  ${number}  ${column}  ${code}  ${message}`);
  return [
    `${rows} 行：可入库 ${good}，有误 ${rows - good} / ${rows} rows: ${good} good, ${rows - good} bad`,
    ...lines,
    `新增 ${created}，更新 ${updated}，不变 ${unchanged} / ${created} created, ${updated} updated, ${unchanged} unchanged`,
  ].join('\n');
}

await runInShell(importFile);

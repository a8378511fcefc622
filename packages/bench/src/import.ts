import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchUrl, createDatabase, dropDatabase } from './database.ts';

/** A county's first load: one workbook of so many workers into an empty register, by the product's own command. */
const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const COUNTY = '440203';
/** The city of the other benches stays. */
const DATABASE = 'jiazheng_bench_import';
const program = (name: string) => fileURLToPath(new URL(`../../api/dist/cli/${name}.js`, import.meta.url));

const surnames = [...'李王张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高'];
const given = [...'芳娟敏静丽艳秀英华慧巧美娜淑惠珠翠雅芝玉萍红娥玲芬燕彩春菊兰'];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const header = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '联系电话',
  '户籍地',
  '服务工种',
  '健康证发证日期',
  '是否参加过培训',
];

/** The n-th person, made up, with a number whose check digit is right. */
function person(n: number): string[] {
  const birth = new Date(Date.UTC(1965, 0, 1 + (n % 12_000))).toISOString().slice(0, 10).replaceAll('-', '');
  const place = Math.floor(n / 12_000);
  const sequence = String(place * 2 + 1).padStart(3, '0');
  const body = `440203${birth}${sequence}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0);
  const name = surnames[n % 20]! + given[Math.floor(n / 20) % 29]! + given[Math.floor(n / 580) % 29]!;
  const phone = `13${String(900_000_000 - n).padStart(9, '0')}`;
  const issued = `2026-0${(n % 9) + 1}-15`;
  return [
    String(n + 1),
    name,
    '男',
    body + '10X98765432'[sum % 11]!,
    phone,
    '武江区',
    '保洁',
    issued,
    n % 3 ? '是' : '',
  ];
}

/** The most memory that the process has held, in MB. */
function watchMemory(child: ChildProcess): () => number {
  let most = 0;
  const look = setInterval(() => {
    try {
      const held = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      most = Math.max(most, Number(held ?? 0) / 1024);
    } catch {
      clearInterval(look);
    }
  }, 200);
  return () => {
    clearInterval(look);
    return most;
  };
}

const folder = mkdtempSync(join(tmpdir(), 'jiazheng-import-'));
try {
  const file = join(folder, 'roster.xlsx');
  const { workbookOf } = await import('@jiazheng/api/dist/modules/roster/roster-import/workbook-writer.js');
  writeFileSync(file, await workbookOf('名册', [header, ...Array.from({ length: ROWS }, (_, n) => person(n))]));
  await dropDatabase(DATABASE);
  await createDatabase(DATABASE);
  const env = { ...process.env, DATABASE_URL: benchUrl(DATABASE) };
  await once(
    spawn(process.execPath, [program('db-migrate')], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
    'close',
  );
  const began = performance.now();
  const child = spawn(process.execPath, [program('roster-import'), file, '--county', COUNTY, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = watchMemory(child);
  const answer: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => answer.push(part));
  await once(child, 'close');
  const seconds = (performance.now() - began) / 1_000;
  const { good, created } = JSON.parse(Buffer.concat(answer).toString()) as { good: number; created: number };
  if (created !== ROWS) throw new Error(`created ${created} of ${ROWS}, good ${good}`);
  console.log(
    `${ROWS.toLocaleString('en')} rows in ${seconds.toFixed(1)} s: ${(ROWS / seconds).toFixed(0)} rows a second; most memory ${memory().toFixed(0)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
  await dropDatabase(DATABASE);
}

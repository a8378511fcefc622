import { systemActor } from '../../../kernel/actor.js';
import { noJobs } from '../../../kernel/job-queue.js';
import { row, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { openPaper } from '../../../modules/certification/credential-document/index.js';
import type { Colleague } from './colleagues.js';
import type { Setting } from './setting.js';

const DAY = 86_400_000;

/** The platform at work some days before now: for what the city's records get by the commands that everybody uses. */
export const platformAtWork = ({ em, crypto, now }: Setting, daysAgo: number): Work => ({
  em,
  crypto,
  actor: systemActor,
  clock: { now: () => new Date(now.getTime() - daysAgo * DAY) },
  jobs: noJobs,
  requestId: 'demo',
});

/** A colleague at work some days before now. */
export async function atWork(setting: Setting, login: Colleague, daysAgo: number): Promise<Work> {
  const account = await row(setting.em, sql<{ id: string }>`select id from account where login = ${login}`);
  return { ...platformAtWork(setting, daysAgo), actor: { ...systemActor, id: account!.id, role: 'ASSOCIATION' } };
}

/** A sheet of A4 as an office would print it, which says that it is made up. */
export function sheetOf(title: string, paragraphs: readonly string[]): Promise<Buffer> {
  const paper = openPaper(210, 297, title);
  paper.pdf.addPage();
  paper.line(title, 105, 30, { size: 20, bold: true, align: 'center' });
  let top = 52;
  for (const paragraph of paragraphs) top = paper.block(paragraph, 28, top, 154, 8, { size: 12 }) + 4;
  paper.line('演示数据，内容虚构 Made up, for demonstration', 105, 280, {
    size: 8,
    colour: '#666666',
    align: 'center',
  });
  return paper.bytes();
}

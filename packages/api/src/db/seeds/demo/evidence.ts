import { uploadAttachment } from '../../../kernel/attachment.js';
import { rows, sql } from '../../../kernel/sql.js';
import { keepEvidence } from '../../../modules/certification/credential/index.js';
import { atWork, sheetOf } from './office.js';
import type { Setting } from './setting.js';

/** What the association handed in with its proposals to revoke, where they are not settled yet. */
export async function seedEvidence(setting: Setting): Promise<void> {
  const open = await rows(
    setting.em,
    sql<{ id: string; grounds: string; evidence: string; age: number }>`
      select id, grounds, evidence, (${setting.today}::date - proposed_at::date) as age
      from credential_revocation where state in ('PROPOSED', 'APPEALED') order by number`,
  );
  const sheets = new Map<string, Buffer>();
  for (const { id, grounds, evidence, age } of open) {
    const bytes =
      sheets.get(evidence) ?? (await sheetOf(evidence, ['市家庭服务业协会：', `经核查，${grounds}。特此说明。`]));
    sheets.set(evidence, bytes);
    const work = await atWork(setting, 'association-2', age);
    await keepEvidence(work, id, 'PROPOSAL', [await uploadAttachment(work, `${evidence}.pdf`, bytes)]);
  }
}

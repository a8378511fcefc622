import { globalId } from '../../../kernel/global-id.js';
import { row, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { notify } from '../../access/notification/index.js';
import { tellAgencies } from '../agency/index.js';
import type { Employment } from './employment.entity.js';

const words = {
  offered: (who) =>
    text(
      `县（市、区）商务局提出与${who.zh}建立从业关系，请确认。`,
      `The county proposes an employment of ${who.en}. Please confirm.`,
    ),
  confirmed: (who) => text(`与${who.zh}的从业关系已确认。`, `The employment of ${who.en} was confirmed.`),
  declined: (who) => text(`与${who.zh}的从业关系未获同意。`, `The employment of ${who.en} was declined.`),
  lapsed: (who) =>
    text(
      `向${who.zh}提出的从业关系逾期未答复，已失效。`,
      `The offer to ${who.en} was not answered in time and has lapsed.`,
    ),
  contested: (who) =>
    text(
      `${who.zh}已有生效的劳动合同，新合同待县（市、区）商务局裁决。`,
      `${who.en} has a labour contract in force. The county will settle which one stands.`,
    ),
  ended: (who) => text(`与${who.zh}的从业关系已解除。`, `The employment of ${who.en} has ended.`),
  goesOn: (who) =>
    text(`${who.zh}不同意解除，从业关系继续。`, `${who.en} does not agree to the end. The employment goes on.`),
  kept: (who) =>
    text(
      `${who.zh}的合同冲突已裁决：保留本机构的合同。`,
      `The conflict of contracts of ${who.en} was settled: this agency’s contract stands.`,
    ),
  yielded: (who) =>
    text(
      `${who.zh}的合同冲突已裁决：本机构的合同不再保留。`,
      `The conflict of contracts of ${who.en} was settled: this agency’s contract ends.`,
    ),
} satisfies Record<string, (who: Text) => Text>;

/** Tells the agency what became of its employment; a conflict also the worker's county, which settles it. */
export async function tellOfEmployment(work: Work, employment: Employment, event: keyof typeof words): Promise<void> {
  const worker = await row(
    work.em,
    sql<{
      name: string;
      number: string;
      county: string;
    }>`select name, number, county_code as county from worker where id = ${employment.workerId}`,
  );
  const { name, number, county } = worker!;
  const notice = {
    topic: `employment.${event.toLowerCase()}`,
    text: words[event](text(`服务员${name}（${number}）`, `worker ${name} (${number})`)),
    path: `/employments/${globalId('Employment', employment.id)}`,
    subject: { kind: 'Employment', id: employment.id, number },
  } as const;
  await tellAgencies(work, [employment.agencyId], notice);
  if (event === 'contested') await notify(work, { ...notice, to: { county } });
}

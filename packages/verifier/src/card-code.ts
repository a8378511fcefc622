import { readCard } from './portable/card-proof.ts';
import type { Facts } from './portable/refusal.ts';
import { checkStatus } from './status.ts';
import type { Trust } from './trust.ts';
import { checkValidity, daysOf } from './validity.ts';

const serviceLines = ['居家保洁', '钟点工', '母婴护理', '育婴', '养老护理', '病患陪护', '家庭餐饮', '家电清洗', '其他'];

/** Verifies what the code on a card says. */
export async function verifyCardCode(text: string, trust: Trust): Promise<Facts> {
  const { number, name, agency, serviceLines: lines, from, until, list, index } = await readCard(text, trust);
  const facts: Facts = {
    number,
    name,
    ...(agency !== undefined && { agency }),
    serviceLines: lines.map((code) => serviceLines[code - 1] ?? '其他').join('、'),
    ...daysOf(from, until),
  };
  checkValidity(trust, from, until, facts);
  await checkStatus(trust, list, index, facts);
  return facts;
}

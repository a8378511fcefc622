import { defineSetting } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';

/** 撤销后不得申领: who lost the certificate for cause cannot apply again for so long. */
export const revocationBanYears = defineSetting({
  key: 'credential.revocationBanYears',
  name: text('撤销后不得申领的年限', 'Years without a certificate after a revocation'),
  description: text(
    '家政服务证因故被撤销后，多少年内不得再次申领；撤销当日不计，到期月的对应日为最后一日。',
    'Years after a revocation for cause in which nobody can apply anew; the corresponding day is the last of them.',
  ),
  unit: text('年', 'years'),
  initial: 3,
  minimum: 1,
  maximum: 30,
});

/** 申辩期: how long the subject of a proposed revocation can be heard before it is decided. */
export const defenceWorkingDays = defineSetting({
  key: 'credential.defenceWorkingDays',
  name: text('撤销申辩期', 'Defence period before a revocation'),
  description: text(
    '提议撤销并告知本人后，本人可在多少个工作日内陈述申辩；期满方可决定。',
    'Working days after the notice in which the subject can be heard; the decision waits for their end.',
  ),
  unit: text('个工作日', 'working days'),
  initial: 5,
  minimum: 1,
  maximum: 60,
});

/** 申诉期: how long a revocation can be appealed. */
export const appealWorkingDays = defineSetting({
  key: 'credential.appealWorkingDays',
  name: text('撤销申诉期', 'Appeal period after a revocation'),
  description: text(
    '决定撤销后，本人可在多少个工作日内申诉。',
    'Working days after the decision in which the subject can appeal.',
  ),
  unit: text('个工作日', 'working days'),
  initial: 15,
  minimum: 1,
  maximum: 120,
});

import { defineSetting } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';

/** 补考次数: how often one may sit again who has not passed. */
export const resitLimit = defineSetting({
  key: 'examination.resitLimit',
  name: text('补考次数', 'Number of re-sits'),
  description: text(
    '考试不合格或缺考的，同一班次最多可补考几次。',
    'How often somebody who failed or was absent may sit the examination of a session again.',
  ),
  unit: text('次', 'times'),
  initial: 2,
  minimum: 0,
  maximum: 10,
});

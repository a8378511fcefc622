import { defineSetting } from '../../kernel/setting.js';
import { text } from '../../kernel/text.js';

/** 核验时限: how long a county has to verify what was submitted to it. */
export const verificationDueWorkingDays = defineSetting({
  key: 'roster.verificationDueWorkingDays',
  name: text('核验时限', 'Time for a verification'),
  description: text(
    '机构或服务员提交后，县（市、区）应在多少个工作日内核验；超过即为逾期。',
    'Working days within which a county verifies an agency or a worker after it was submitted; later is overdue.',
  ),
  unit: text('个工作日', 'working days'),
  initial: 5,
  minimum: 1,
  maximum: 60,
});

/** 服务员最低年龄: below this age nobody is entered as a worker (labour law, art. 15). */
export const workerMinimumAge = defineSetting({
  key: 'worker.minimumAge',
  name: text('服务员最低年龄', 'Minimum age of a worker'),
  description: text('未满此年龄不得登记为服务员。', 'Nobody younger can be registered as a worker.'),
  unit: text('岁', 'years'),
  initial: 16,
  minimum: 16,
  maximum: 60,
});

export const employmentOfferDays = defineSetting({
  key: 'employment.offerDays',
  name: text('从业关系待确认期限', 'Life of an unanswered offer'),
  description: text(
    '提出从业关系后多少天无人答复即失效；失效后，机构不再看到该服务员。',
    'Days after which an offer of an employment that nobody answers lapses; the agency then sees the worker no longer.',
  ),
  unit: text('天', 'days'),
  initial: 30,
  minimum: 7,
  maximum: 365,
});

/** 健康证到期提醒: how long before its end a health certificate is shown as about to expire. */
export const healthExpiryWarningDays = defineSetting({
  key: 'worker.healthExpiryWarningDays',
  name: text('健康证到期提醒', 'Warning before a health certificate expires'),
  description: text('健康证到期前多少天开始提醒。', 'How long before its end a health certificate is announced.'),
  unit: text('天', 'days'),
  initial: 30,
  minimum: 1,
  maximum: 180,
});

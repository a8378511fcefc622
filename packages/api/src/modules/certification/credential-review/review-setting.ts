import { defineSetting, type SettingDefinition } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';

const days = text('天', 'days');

/** 年审窗口: how long before the last valid day the annual review can be declared and decided. */
export const reviewWindowDays = defineSetting({
  key: 'credential.reviewWindowDays',
  name: text('年审提前办理', 'Window of the annual review'),
  description: text(
    '有效期届满前多少天起可以申报和办理年审，并列入到期名单。',
    'Days before the last valid day from which the annual review can be declared and decided, and is on the due list.',
  ),
  unit: days,
  initial: 60,
  minimum: 7,
  maximum: 180,
});

export const rectificationDays = defineSetting({
  key: 'credential.rectificationDays',
  name: text('年审整改期限', 'Time to put something right'),
  description: text(
    '责令整改后的期限；逾期未通过复核，证书自动暂停。',
    'Days to put right what a review found; the certificate is suspended when they pass without a new decision.',
  ),
  unit: days,
  initial: 30,
  minimum: 1,
  maximum: 180,
});

/** 年审提醒, the earliest first; 0 turns one off (domain.md, section 5). */
export const reminderDays: SettingDefinition[] = [90, 60, 30, 7].map((initial, at) =>
  defineSetting({
    key: `credential.reminder${at + 1}Days`,
    name: text(`第 ${at + 1} 次年审提醒`, `Reminder ${at + 1} of the annual review`),
    description: text(
      '有效期届满前多少天发短信提醒尚未申报的持证人；0 为不提醒。',
      'Days before the last valid day on which a holder who has not declared gets a short message; 0: none.',
    ),
    unit: days,
    initial,
    minimum: 0,
    maximum: 180,
  }),
);

import { defineSetting } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';

/** 全市持证目标: 5,000 workers trained and certified by the end of the programme year (plan, tasks 1 and 2). */
export const cityTarget = defineSetting({
  key: 'coverage.cityTarget',
  name: text('全市持证目标', 'Target of certified workers'),
  description: text(
    '到方案年度末，全市持有效家政服务证的人数目标；同一人只计一次。',
    'Holders of a valid certificate to be reached in the whole city by the end of the programme year; each person once.',
  ),
  unit: text('人', 'persons'),
  initial: 5_000,
  minimum: 1,
  maximum: 1_000_000,
});

export const programmeYear = defineSetting({
  key: 'coverage.programmeYear',
  name: text('方案年度', 'Programme year'),
  description: text('目标期限为该年 12 月 31 日。', 'The target is due on 31 December of this year.'),
  unit: undefined,
  initial: 2026,
  minimum: 2021,
  maximum: 2100,
});

/** 催办间隔: an agency is not told again of its workers without a certificate within so many days. */
export const reminderIntervalDays = defineSetting({
  key: 'coverage.reminderIntervalDays',
  name: text('持证催办间隔', 'Time between reminders of certificates'),
  description: text(
    '同一机构被催办后，多少天内不再重复通知；市、县（市、区）合并计算。',
    'Days within which an agency that was reminded of its workers without a certificate is not told again, by whomever.',
  ),
  unit: text('天', 'days'),
  initial: 7,
  minimum: 1,
  maximum: 90,
});

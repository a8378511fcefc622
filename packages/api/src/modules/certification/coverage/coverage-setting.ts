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

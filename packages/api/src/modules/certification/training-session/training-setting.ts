import { defineSetting } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';

/** 到课率: how much of a session one must have attended to have completed it. */
export const attendanceShare = defineSetting({
  key: 'training.attendanceShare',
  name: text('完成培训的到课率', 'Attendance that completes a training'),
  description: text(
    '到课天数达到授课天数的这一比例，即为完成培训。',
    'Whoever attends this share of the days of a session has completed it.',
  ),
  unit: text('%', '%'),
  initial: 100,
  minimum: 50,
  maximum: 100,
});

/** 居家服务培训人次目标 (plan, task 12). */
export const personTimeTarget = defineSetting({
  key: 'training.personTimeTarget',
  name: text('居家服务培训人次目标', 'Target of person-times of the home-service project'),
  description: text(
    '居家服务项目一年应完成的培训人次；按完成培训计，同一人同一班次只计一次。',
    'Person-times that the home-service project has to reach in a year: completed trainings, one per person and session.',
  ),
  unit: text('人次', 'person-times'),
  initial: 1_500,
  minimum: 1,
  maximum: 100_000,
});

/** 公开报名保留期限: how long the data of a stranger are kept without a decision. */
export const applicationDays = defineSetting({
  key: 'training.applicationDays',
  name: text('公开报名保留期限', 'Life of an undecided application'),
  description: text(
    '公众页面上的报名多少天无人办理即失效，所填个人信息随即删除。',
    'Days after which an application from the public page lapses when nobody decides; its personal data are then erased.',
  ),
  unit: text('天', 'days'),
  initial: 30,
  minimum: 1,
  maximum: 180,
});

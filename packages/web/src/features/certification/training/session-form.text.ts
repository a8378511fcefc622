import { defineText } from '../../../i18n';

export const sessionFormText = defineText(
  'sessionForm',
  {
    planTitle: '安排班次',
    editTitle: '修改班次',
    submit: '安排',
    planned: '班次已安排',
    saved: '已保存',
    trainerHint: '先选培训机构',
    capacityHint: '已开放报名的，增加名额后候补自动录取',
    day: '日期',
    beginsAt: '开始',
    endsAt: '结束',
    addDay: '添加授课日',
    removeDay: '删除这一天',
  },
  {
    planTitle: 'Plan a session',
    editTitle: 'Edit session',
    submit: 'Plan',
    planned: 'Session planned',
    saved: 'Saved',
    trainerHint: 'Choose the institution first',
    capacityHint: 'More capacity moves the waiting list up by itself',
    day: 'Day',
    beginsAt: 'From',
    endsAt: 'Until',
    addDay: 'Add a day',
    removeDay: 'Remove this day',
  },
);

import { defineText } from '../../../i18n';

/** What institutions and trainers have in common. */
export const providerText = defineText(
  'trainingProvider',
  {
    stateLabel: '状态',
    state: { ACTIVE: '在用', ENDED: '已停用' },
    action: { EDIT: '修改', END: '停用', RESUME: '恢复' },
    act: { REGISTER: '登记', SAVE: '登记', EDIT: '修改', END: '停用', RESUME: '恢复' },
    sessions: '{{count, number}} 个班次',
    sessionsToCome: '待开班 {{count}}',
    sessionsOf: '{{name}} 的 {{count}} 个班次',
  },
  {
    stateLabel: 'State',
    state: { ACTIVE: 'In use', ENDED: 'Ended' },
    action: { EDIT: 'Edit', END: 'End', RESUME: 'Take back' },
    act: { REGISTER: 'Registered', SAVE: 'Saved', EDIT: 'Edited', END: 'Ended', RESUME: 'Taken back' },
    sessions: '{{count, number}} sessions',
    sessions_one: '{{count, number}} session',
    sessionsToCome: '{{count}} to come',
    sessionsOf: '{{count}} sessions of {{name}}',
    sessionsOf_one: '{{count}} session of {{name}}',
  },
);

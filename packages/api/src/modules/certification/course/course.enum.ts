import { describeEnum } from '../../../kernel/schema-types.js';

export const CourseKind = describeEnum('CourseKind', '课程类别 what a course counts for', {
  CERTIFICATE: '家政服务证 counts for the certificate',
  HOME_COOKING: '家庭饮食 home-service project: home cooking',
  HOME_CLEANING: '家庭保洁 home-service project: home cleaning',
  PSYCHOLOGY: '心理学 home-service project: psychology',
  NUTRITION: '营养学 home-service project: nutrition',
  GARDENING: '花木园艺 home-service project: gardening',
  OTHER: '其他居家服务 home-service project: another subject',
});
export type CourseKind = keyof typeof CourseKind;

export const CourseState = describeEnum('CourseState', '课程状态 state of a course', {
  DRAFT: '草稿 draft',
  OPEN: '启用 sessions can be planned',
  RETIRED: '停用 no new sessions',
});
export type CourseState = keyof typeof CourseState;

export const CourseAction = describeEnum('CourseAction', '课程动作 what can be done with a course', {
  EDIT: '修改 edit',
  RELEASE: '启用 release: sessions can be planned',
  RETIRE: '停用 retire: no new sessions',
});
export type CourseAction = keyof typeof CourseAction;

import { describeEnum } from '../../kernel/schema-types.js';

export const ListName = describeEnum('ListName', '名录 a list of the register', {
  WORKERS: '服务员 workers',
  AGENCIES: '机构 agencies',
  EMPLOYMENTS: '从业关系 employments',
  CREDENTIALS: '家政服务证 certificates',
  REVIEWS: '年审到期名单 annual reviews that are due',
  UNCERTIFIED: '未持证名单 registered workers without a valid certificate',
  TRAINING_INSTITUTIONS: '培训机构 training institutions',
  TRAINERS: '教师 trainers',
});
export type ListName = keyof typeof ListName;

import { describeEnum } from '../../../kernel/schema-types.js';

export const TrainingProviderState = describeEnum(
  'TrainingProviderState',
  '培训机构、教师的状态 state of an institution or a trainer',
  {
    ACTIVE: '在用 sessions can be planned with it',
    ENDED: '已停用 no new sessions',
  },
);
export type TrainingProviderState = keyof typeof TrainingProviderState;

export const TrainingProviderAction = describeEnum(
  'TrainingProviderAction',
  '培训机构、教师的动作 what can be done with an institution or a trainer',
  {
    EDIT: '修改 edit',
    END: '停用 end: no new sessions',
    RESUME: '恢复 take back into use',
  },
);
export type TrainingProviderAction = keyof typeof TrainingProviderAction;

export const TrainingProviderOrder = describeEnum(
  'TrainingProviderOrder',
  '培训机构、教师的排序 order of institutions or trainers',
  {
    REGISTERED: '登记先后 in the order of registration',
    NAME: '名称 by name',
    SESSIONS: '班次多的在前 those with most sessions first',
  },
);
export type TrainingProviderOrder = keyof typeof TrainingProviderOrder;

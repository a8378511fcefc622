import { describeEnum } from '../../../kernel/schema-types.js';

export const ExaminationImportState = describeEnum('ExaminationImportState', '成绩表状态 state of a file of results', {
  CHECKED: '待录入 looked at, nothing is entered',
  ENTERED: '已录入 entered',
});
export type ExaminationImportState = keyof typeof ExaminationImportState;

export const ExaminationLineVerdict = describeEnum(
  'ExaminationLineVerdict',
  '成绩表一行的结论 what comes of a line of a file of results',
  {
    NEW: '录入 a new result',
    CORRECTION: '更正 corrects a result that stands',
    UNCHANGED: '不变 stands already as written',
    BLANK: '未填 no result is written',
    BAD: '有误 cannot be entered',
  },
);
export type ExaminationLineVerdict = keyof typeof ExaminationLineVerdict;

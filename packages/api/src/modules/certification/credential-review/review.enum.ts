import { describeEnum } from '../../../kernel/schema-types.js';

export const ReviewState = describeEnum('ReviewState', '年审状态 where an annual review stands', {
  DUE: '待申报 due, and not declared yet',
  DECLARED: '待审核 declared by the agency, to be decided',
  RECTIFICATION: '整改中 to be put right',
  RECTIFIED: '整改已报 reported as put right, to be decided',
  PASSED: '已通过 passed',
});
export type ReviewState = keyof typeof ReviewState;

export const ReviewAction = describeEnum('ReviewAction', '年审动作 what can be done with an annual review', {
  DECLARE: '申报年审 declare for the review',
  PASS: '通过 pass: valid for another year',
  REQUIRE_RECTIFICATION: '责令整改 demand that something is put right by a day',
  REPORT_RECTIFIED: '报告整改 report that it was put right',
});
export type ReviewAction = keyof typeof ReviewAction;

export const ReviewConcern = describeEnum(
  'ReviewConcern',
  '年审须人工核看的事项 what keeps a review out of the batch: somebody looks at it',
  {
    OVERDUE: '已逾期 the last valid day has passed',
    NO_EMPLOYMENT: '目前不在任何机构从业 works for no agency now',
    BAD_INTEGRITY: '本年度有不良诚信记录 a bad integrity entry within the year under review',
    DECLARED_CHANGE: '申报中有“否” the declaration says no to something',
    REMARK: '申报有说明 the declaration has a remark',
    RECTIFIED: '整改后复核 checked again after a rectification',
  },
);
export type ReviewConcern = keyof typeof ReviewConcern;

import { text } from '../../../kernel/text.js';
import { defineWorkflow, type Staged } from '../../../kernel/workflow.js';
import type { CourseAction, CourseState } from './course.enum.js';

/** 课程 (domain.md, section 5): the association writes, releases and retires; everybody who enrols people reads. */
export const courseWorkflow = defineWorkflow<CourseState, Staged<CourseState>>()<CourseAction>({
  subject: 'Course',
  initial: 'DRAFT',
  states: ['DRAFT', 'OPEN', 'RETIRED'],
  labels: {
    DRAFT: text('草稿', 'draft'),
    OPEN: text('启用', 'open'),
    RETIRED: text('停用', 'retired'),
  },
  read: { CITY_BUREAU: 'all', COUNTY_BUREAU: 'all', ASSOCIATION: 'all', AGENCY: 'all' },
  actions: {
    EDIT: { from: ['DRAFT', 'OPEN'], by: { ASSOCIATION: 'all' } },
    RELEASE: { from: ['DRAFT', 'RETIRED'], to: 'OPEN', by: { ASSOCIATION: 'all' } },
    RETIRE: { from: ['OPEN'], to: 'RETIRED', by: { ASSOCIATION: 'all' }, reason: true },
  },
});

import { type ExpectedAction, matrixOf } from '../../../../test/roster/workflow-matrix.js';
import type { CourseAction, CourseState } from './course.enum.js';
import { courseWorkflow } from './course.workflow.js';

/** Written from the domain, section 5: the association keeps the courses. */
const expected: Record<CourseAction, ExpectedAction> = {
  EDIT: { roles: 'ASSOCIATION', from: 'DRAFT OPEN' },
  RELEASE: { roles: 'ASSOCIATION', from: 'DRAFT RETIRED', to: 'OPEN' },
  RETIRE: { roles: 'ASSOCIATION', from: 'OPEN', to: 'RETIRED', reason: true },
};

matrixOf('course', courseWorkflow, expected, (state: CourseState) => ({ id: 'c', state, scopeKeys: ['*'] }));

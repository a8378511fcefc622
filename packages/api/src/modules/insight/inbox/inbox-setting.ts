import { defineSetting } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';

const workingDays = text('个工作日', 'working days');

/** How long an agency has to mend what was returned to it. */
export const correctionDueWorkingDays = defineSetting({
  key: 'inbox.correctionDueWorkingDays',
  name: text('退回补正期限', 'Time to mend what was returned'),
  description: text(
    '机构或服务员被退回后，应在此期限内补正并重新提交。',
    'An agency mends and submits again within this time what the county returned.',
  ),
  unit: workingDays,
  initial: 10,
  minimum: 1,
  maximum: 60,
});

/** How long the association has to end a session, to enter results, to call an applicant. */
export const trainingDueWorkingDays = defineSetting({
  key: 'inbox.trainingDueWorkingDays',
  name: text('培训办理期限', 'Time for training work'),
  description: text(
    '班次授课期满后结束授课、考核后录完成绩并结班、收到公开报名后电话核实，均应在此期限内办完。',
    'Within this time a session is ended after its last day, results are entered and the session closed, an applicant is called.',
  ),
  unit: workingDays,
  initial: 5,
  minimum: 1,
  maximum: 60,
});

/** How long the city has to decide a revocation or an appeal, and the association to cancel. */
export const credentialDueWorkingDays = defineSetting({
  key: 'inbox.credentialDueWorkingDays',
  name: text('证书办理期限', 'Time for decisions on certificates'),
  description: text(
    '申辩期满后的撤销决定、申诉复核、离业人员证书注销，均应在此期限内办结。',
    'Within this time a revocation or an appeal is decided, and the certificate of one who left the trade is cancelled.',
  ),
  unit: workingDays,
  initial: 10,
  minimum: 1,
  maximum: 60,
});

/** How long the association has to decide a review that was declared. */
export const reviewDueWorkingDays = defineSetting({
  key: 'inbox.reviewDueWorkingDays',
  name: text('年审审核期限', 'Time to decide an annual review'),
  description: text(
    '机构申报年审或报告整改后，协会应在此期限内审核。',
    'The association decides within this time what was declared or reported as put right.',
  ),
  unit: workingDays,
  initial: 5,
  minimum: 1,
  maximum: 60,
});

/** How long an import may lie unfinished before it is shown as overdue. */
export const importDueWorkingDays = defineSetting({
  key: 'inbox.importDueWorkingDays',
  name: text('导入办结期限', 'Time to finish an import'),
  description: text(
    '文件读入后，应在此期限内导入或放弃。',
    'A file that was read is committed or discarded within this time.',
  ),
  unit: workingDays,
  initial: 5,
  minimum: 1,
  maximum: 60,
});

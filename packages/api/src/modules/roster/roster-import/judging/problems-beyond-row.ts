import { type ProblemKind, problem } from './problem-kind.js';

/** What no row tells by itself: other rows of the file or the register speak against it. */
export const PROBLEMS_BEYOND_ROW = {
  ID_OTHER_NAME_IN_FILE: problem(
    'DUPLICATE_ID_OTHER_NAME',
    '与第 {row} 行证件号码相同，但姓名不同。',
    'The same ID number as in row {row}, but another name.',
    '请核对两行的姓名和证件号码，改正填错的一行。',
    'Check name and number of both rows and correct the wrong one.',
  ),
  ID_OTHER_NAME_IN_REGISTER: problem(
    'DUPLICATE_ID_OTHER_NAME',
    '名录中已有相同证件号码，但姓名不同。',
    'The register has the same ID number under another name.',
    '请核对姓名和证件号码；确已更名的，请在服务员档案中修改姓名。',
    'Check name and number; if the person has changed names, change it on the record of the worker.',
  ),
  WORKER_TWICE: problem(
    'DUPLICATE_ROW',
    '与第 {row} 行重复：同一人、同一机构。',
    'Repeats row {row}: the same person at the same agency.',
    '请保留一行，删除另一行。',
    'Keep one of the rows and delete the other.',
  ),
  WORKER_ELSEWHERE: problem(
    'KNOWN_ELSEWHERE',
    '此人已由其他县（市、区）登记，不在本县名录中。',
    'Another county has registered this person, who is not in the register of yours.',
    '如在本县从业，请在该行填写其所在的本县机构；确未在本县从业的，请从名册中删除。',
    'If the person works in your county, name the agency of your county in the row; otherwise take the row out.',
  ),
  WORKER_BARRED: problem(
    'WORKER_BARRED',
    '该服务员已被禁止从业，档案不能修改，也不能建立从业关系。',
    'The worker is barred from the trade: the record cannot be changed and nobody can take the worker on.',
    '请从名册中删除该行；认为禁止有误的，请报市商务局解除后再导入。',
    'Take the row out. If the bar is wrong, ask the city bureau to lift it, then import the row again.',
  ),
  WORKER_LEFT: problem(
    'WORKER_LEFT',
    '该服务员已登记离业，档案不能修改，也不能建立从业关系。',
    'The worker has left the trade: the record cannot be changed and nobody can take the worker on.',
    '如已重新从业，请先由登记该服务员的县（市、区）在档案中登记“重新从业”，再导入该行。',
    'If the worker is back, have the county that keeps the record enter “back in the trade” there first, then import the row again.',
  ),
  AGENCY_TAKES_NOBODY: problem(
    'AGENCY_SUSPENDED',
    '该机构已暂停，不能招用服务员。',
    'The agency is suspended and cannot take on workers.',
    '请先恢复该机构，再导入该行；或改填其他机构。',
    'Resume the agency first and import the row again, or name another agency.',
  ),
  AGENCY_SUSPENDED: problem(
    'AGENCY_SUSPENDED',
    '该机构已暂停，暂停期间不能修改。',
    'The agency is suspended and cannot be changed meanwhile.',
    '请先恢复该机构，再导入该行。',
    'Resume the agency first, then import the row again.',
  ),
  AGENCY_CLOSED: problem(
    'AGENCY_CLOSED',
    '该机构已注销，不能修改。',
    'The agency is closed and cannot be changed.',
    '请核对统一社会信用代码；代码无误的，请从名册中删除该行。',
    'Check the credit code; if it is right, take the row out.',
  ),
  AGENCY_ELSEWHERE: problem(
    'OTHER_COUNTY',
    '该机构已在其他县（市、区）登记。',
    'This agency is registered in another county.',
    '请与市商务局核对机构所属县（市、区）。',
    'Ask the city bureau which county the agency belongs to.',
  ),
  AGENCY_TWICE: problem(
    'DUPLICATE_ROW',
    '与第 {row} 行的统一社会信用代码相同。',
    'The same credit code as in row {row}.',
    '请保留一行，删除另一行；代码填错的请改正。',
    'Keep one of the rows, or correct the code that is wrong.',
  ),
} satisfies Record<string, ProblemKind>;

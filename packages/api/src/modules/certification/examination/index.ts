import { defineNode } from '../../../kernel/node-finder.js';
import { findImport } from './examination-import.read.js';

export { ExaminationResult } from './examination.entity.js';
export {
  EnrolmentResultResolver,
  ExaminationResolver,
  SessionExaminationResolver,
} from './examination.resolver.js';
export { refusedLines, resultTemplate, type Workbook } from './examination-import.file.js';
export { ExaminationImportResolver, SessionImportResolver } from './examination-import.resolver.js';
export { enterImport, uploadResults } from './examination-import.service.js';
export { MOST_SCORE_BYTES } from './score-sheet.js';

defineNode('ExaminationImport', findImport);

export { ExaminationResult } from './examination.entity.js';
export {
  EnrolmentResultResolver,
  ExaminationResolver,
  SessionExaminationResolver,
} from './examination.resolver.js';

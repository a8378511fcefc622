export { exportList } from './export.service.js';
export type { Language } from './export-list.js';
export { type FileFormat, mediaTypes } from './file-format.js';

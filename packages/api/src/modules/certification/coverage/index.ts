export { CoverageResolver } from './coverage.resolver.js';
export type { UncertifiedFilter } from './coverage.type.js';
export { ReminderResolver } from './reminder.resolver.js';
export { uncertifiedConditions, uncertifiedList } from './uncertified.read.js';

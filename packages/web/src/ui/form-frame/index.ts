export { DayItem } from './day-item';
export { FormDialog } from './form-dialog';
export { FormDrawer } from './form-drawer';
export { FormPage } from './form-page';
export { ReasonItem } from './reason-item';
export { StoredInput, storedText } from './stored-input';
export { useRules } from './use-rules';

export { ageOn, calendarDate } from './calendar-date.js';
export { type CreditCodeFault, type CreditCodeReading, type CreditCodeVerdict, readCreditCode } from './credit-code.js';
export { readLenientDate, readLenientMonth } from './lenient-date.js';
export { guessOtherPaper, type OtherPaperKind, readOtherPaper } from './other-paper.js';
export { normalisePersonName } from './person-name.js';
export { type Phone, type PhoneKind, readPhone } from './phone.js';
export { type NamePinyin, namePinyin, wordPinyin } from './pinyin.js';
export {
  normaliseResidentId,
  type ResidentIdFault,
  type ResidentIdReading,
  type ResidentIdSex,
  readResidentId,
} from './resident-id.js';
export { cleanText, compactText } from './typed-text.js';

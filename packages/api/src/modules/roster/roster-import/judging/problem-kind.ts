import { type Text, text } from '../../../../kernel/text.js';
import type { ImportCode } from './judgement.js';

/** A way in which a row can be bad, in the words that the officer reads. `{…}` is filled in; never with personal data. */
export interface ProblemKind {
  code: ImportCode;
  message: Text;
  fix: Text;
}

export const problem = (code: ImportCode, zh: string, en: string, fixZh: string, fixEn: string): ProblemKind => ({
  code,
  message: text(zh, en),
  fix: text(fixZh, fixEn),
});

import { type Text, text } from '../../../../kernel/text.js';

/** A field that a column can be mapped to, and the headers by which county offices call it. */
export interface FieldDefinition {
  field: string;
  label: Text;
  /** Without such a column no row can be good. */
  required: boolean;
  /** Tells one person or agency from another: cells merged over several rows give it to the first alone. */
  personal: boolean;
  /** Headers word for word, without spaces and brackets. */
  names: string[];
  /** Headers that mean it in other words. */
  like?: RegExp;
  /** Headers that only look so. */
  unlike?: RegExp;
}

/** A field with the headers that name it, separated by spaces; its own labels are among them. */
export const field = (
  name: string,
  zh: string,
  en: string,
  names: string,
  rest: Partial<Pick<FieldDefinition, 'required' | 'personal' | 'like' | 'unlike'>> = {},
): FieldDefinition => ({
  field: name,
  label: text(zh, en),
  required: false,
  personal: false,
  names: [zh, en, ...names.split(' ')],
  ...rest,
});

import { useCommonText } from '../../i18n';

/** What a field must have, in the words that all forms use. */
export function useRules() {
  const say = useCommonText();
  return {
    /** Something must be typed. */
    needed: (field: string) => ({ required: true, whitespace: true, message: say('form.required', { field }) }),
    /** Something must be chosen. */
    chosen: (field: string) => ({ required: true, message: say('form.chooseRequired', { field }) }),
  };
}

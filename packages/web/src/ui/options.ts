/** The values of an enum as a choice, each in the reader's words. */
export const optionsOf = <V extends string>(values: readonly V[], word: (value: V) => string) =>
  values.map((value) => ({ value, label: word(value) }));

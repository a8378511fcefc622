import { spaceMasked } from '../../../ui/format';

/** A value of a row as it is kept until it goes in: masked ones in groups. */
export const StagedValue = ({ value }: { value: string }): string => (value.includes('•') ? spaceMasked(value) : value);

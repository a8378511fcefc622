/** A resident ID number with its check digit, for somebody made up: area, date of birth, number of the day. */
export function residentId(area: string, born: string, number: number): string {
  const digits = `${area}${born}${String(number).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

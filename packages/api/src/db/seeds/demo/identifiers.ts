import type { Random } from './random.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A resident ID of the form of GB 11643 with a right check digit. */
export function residentNumber(random: Random, area: string, birthDate: string, female: boolean): string {
  const order = random.between(1, 499) * 2 + (female ? 0 : 1);
  const body = `${area}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** A unified social credit code; a doubtful one has a wrong check character, as early pilot codes do. */
export function creditCode(random: Random, area: string, doubtful: boolean): string {
  const body = `91${area}MA${Array.from({ length: 7 }, () => ALPHABET[random.between(0, 30)]).join('')}`;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  const check = (31 - (sum % 31)) % 31;
  return `${body}${ALPHABET[doubtful ? (check + 1) % 31 : check]}`;
}

const MOBILES = [
  '130',
  '134',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '158',
  '159',
  '180',
  '187',
  '188',
  '189',
];

export const mobile = (random: Random): string => `${random.pick(MOBILES)}${random.digits(8)}`;

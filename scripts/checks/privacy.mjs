import { problemsByLine, sources } from './sources.mjs';

/** Files of made-up persons: sample rosters, and tests, which need numbers that pass the check digit. */
const MADE_UP = /(^|\/)test\/|[.]test[.](ts|tsx|mjs)$|^e2e\/|\/seeds\/data\/|^pnpm-lock[.]yaml$/;

/** Numbers that public regulation and operators print as specimens. */
const SPECIMENS = ['11010519491231002X', '440524188001010014', '13800138000', '13800000000'];

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** True for 18 characters that could be a living person's resident ID: a birth date and the right check character. */
export function looksLikeIdNumber(text) {
  const [, year, month, day] = /^\d{6}(19\d\d|20\d\d)(\d\d)(\d\d)\d{3}[\dXx]$/.exec(text) ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text[17].toUpperCase();
}

/** What a line of a source gives away, or nothing. */
export function personalDataIn(line) {
  const ids = [...line.matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g)].map(([text]) => text);
  if (ids.some((text) => looksLikeIdNumber(text) && !SPECIMENS.includes(text.toUpperCase()))) {
    return 'has what looks like a resident ID number';
  }
  const phones = [...line.matchAll(/(?<![\w.])1[3-9]\d{9}(?![\w.])/g)].map(([text]) => text);
  if (phones.some((text) => !SPECIMENS.includes(text))) return 'has what looks like a mobile number';
  return undefined;
}

/** No number of a person stands in product code, scripts or documents. */
export async function privacyProblems() {
  const files = (await sources()).filter(({ path }) => !MADE_UP.test(path));
  return problemsByLine(files, personalDataIn);
}

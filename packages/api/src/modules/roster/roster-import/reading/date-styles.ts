import { isDateFormat } from 'hucre';
import { tagsOf } from './workbook-parts.js';

/** Number formats that every spreadsheet program knows by number and shows as days; 27-36 and 50-58 are Chinese. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
/** Those that show no day: a program turns a typed 2024年5月 into the first of the month and shows it so. */
const BUILT_IN_MONTHS = new Set([17, 27, 36, 50, 52, 57]);

/** Cell styles, by their number, that show a number as a day or as a month. */
export function dateStylesOf(styles: string): Map<number, 'DAY' | 'MONTH'> {
  const formats = new Map(
    tagsOf(styles)
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes }) => [Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '']),
  );
  const cellStyles = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const dates = new Map<number, 'DAY' | 'MONTH'>();
  tagsOf(cellStyles)
    .filter(({ name }) => name === 'xf')
    .forEach(({ attributes }, style) => {
      const format = Number(attributes.get('numFmtId'));
      const code = formats.get(format);
      if (code === undefined ? !BUILT_IN.has(format) : !isDateFormat(code)) return;
      const month = code === undefined ? BUILT_IN_MONTHS.has(format) : showsNoDay(code);
      dates.set(style, month ? 'MONTH' : 'DAY');
    });
  return dates;
}

/** What stands in quotes, in brackets or behind a backslash is no part of the date. */
function showsNoDay(code: string): boolean {
  const letters = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return letters.includes('y') && !letters.includes('d');
}

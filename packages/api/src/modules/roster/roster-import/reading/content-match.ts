import { readCreditCode, readLenientDate, readPhone, readResidentId } from '../../../../kernel/identifier/index.js';
import { type ColumnFields, plainHeader } from './header-match.js';
import { fieldsOf, type RosterKind } from './roster-fields.js';

/** Fewer values say nothing about a column. */
const LEAST_VALUES = 3;

const isResidentId = (value: string) => readResidentId(value).ok;
const isCreditCode = (value: string) => readCreditCode(value).ok && /[A-Z]/i.test(value);
const isPhone = (value: string) => readPhone(value) !== null;
const isSex = (value: string) => /^[男女]性?$/.test(value.trim());
const isAgencyKind = (value: string) => /^(员工制|中介制|混合)/.test(value.trim());

/** Fields whose values tell what they are, the surest first. */
const TELLING: Record<RosterKind, [field: string, tells: (value: string) => boolean][]> = {
  WORKERS: [
    ['idNumber', isResidentId],
    ['agencyCode', isCreditCode],
    ['sex', isSex],
    ['phone', isPhone],
  ],
  AGENCIES: [
    ['creditCode', isCreditCode],
    ['kind', isAgencyKind],
    ['phone', isPhone],
  ],
};

/** 从业时间 may be a day or five years, 健康证日期 a day or 有, 合同 its kind or 已签: then the header has misled. */
const NO_DAY = /^(约|近|满)?\d{1,2}(\.\d+)?\s*(余|多|个)*(年|月|天)|^(是|否|有|无|已|未|合格|不合格|正常|良好)/;
const YES_OR_NO = /^(是|否|有|无|已签|未签|已|未|√|×)/;

const DATE_FIELDS = /(On|Date)$/;

/** Takes from fields the columns that hold something else: lengths of time for days, yes and no for kinds. */
export function withoutMisled(columns: ColumnFields, samples: string[][]): ColumnFields {
  const noDay = (value: string) => readLenientDate(value) === null && NO_DAY.test(value.trim());
  const noKind = (value: string) => YES_OR_NO.test(value.trim());
  const misled = (column: number, field: string) =>
    (DATE_FIELDS.test(field) && holds(samples, column, noDay)) ||
    (field === 'contractKind' && holds(samples, column, noKind)) ||
    (field === 'kind' &&
      holds(samples, column, (value) => !isAgencyKind(value)) &&
      tellsElsewhere(samples, isAgencyKind));
  return new Map([...columns].filter(([column, field]) => !misled(column, field)));
}

/**
 * Finds by their values the columns whose headers nobody foresaw. Headers that were understood stay as they are, and
 * those that name something else (配偶身份证号) take nothing.
 */
export function matchContent(
  kind: RosterKind,
  columns: ColumnFields,
  samples: string[][],
  headers: string[],
): ColumnFields {
  const matched: ColumnFields = new Map(columns);
  for (const [field, tells] of TELLING[kind]) {
    if ([...matched.values()].includes(field)) continue;
    const unlike = fieldsOf(kind).find((definition) => definition.field === field)?.unlike;
    for (let column = 0; column < widthOf(samples); column++) {
      if (matched.has(column) || unlike?.test(plainHeader(headers[column] ?? ''))) continue;
      if (!holds(samples, column, tells)) continue;
      matched.set(column, field);
      break;
    }
  }
  return matched;
}

function tellsElsewhere(samples: string[][], tells: (value: string) => boolean): boolean {
  return Array.from({ length: widthOf(samples) }, (_, column) => column).some((column) =>
    holds(samples, column, tells),
  );
}

function widthOf(samples: string[][]): number {
  return Math.max(0, ...samples.map((values) => values.length));
}

function holds(samples: string[][], column: number, tells: (value: string) => boolean): boolean {
  const values = samples.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
  return values.length >= LEAST_VALUES && values.filter(tells).length >= values.length * 0.7;
}

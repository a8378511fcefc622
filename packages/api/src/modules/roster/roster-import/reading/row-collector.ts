import { serialToDate } from 'hucre';
import { cellText, MAX_CELL_LENGTH } from './cell-text.js';
import { FileRefusal } from './file-refusal.js';
import { TextCollector, unescapeOoxml } from './shared-strings.js';
import { LAST_COLUMN, LAST_ROW, MAX_COLUMNS, type SheetRow } from './sheet.js';
import type { TextTable } from './text-table.js';
import { attributeOf, type XmlHandler } from './xml-tokenizer.js';

/** What the cells of a sheet refer to. */
export interface CellTables {
  strings: TextTable;
  dateStyles: Map<number, 'DAY' | 'MONTH'>;
  since1904: boolean;
}

/** Gathers the rows of a worksheet part from its tags. */
export class RowCollector implements XmlHandler {
  private rows: SheetRow[] = [];
  private row = 0;
  private values: string[] | null = null;
  private column = -1;
  private attributes = '';
  private value = '';
  private inValue = false;
  private complete = false;
  private readonly inline = new TextCollector();

  constructor(private readonly tables: CellTables) {}

  /** To be called behind the last piece: a sheet that was cut off is not taken for a shorter one. */
  assertComplete(): void {
    if (!this.complete) throw new FileRefusal('BROKEN_FILE');
  }

  /** The rows that have been completed since the last call. */
  take(): SheetRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.beginRow(attributes);
    else if (this.values === null) return;
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v') this.inValue = true;
    else this.inline.open(name);
  }

  text(value: string): void {
    if (this.values === null) return;
    if (!this.inValue) this.inline.text(value);
    else if (this.value.length <= MAX_CELL_LENGTH) this.value += value;
  }

  close(name: string): void {
    if (name === 'sheetData') this.complete = true;
    if (this.values === null) return;
    if (name === 'row') this.endRow(this.values);
    else if (name === 'c') this.endCell(this.values);
    else if (name === 'v') this.inValue = false;
    else this.inline.close(name);
  }

  private beginRow(attributes: string): void {
    const row = Number(attributeOf(attributes, 'r') ?? this.row + 1);
    if (!(Number.isInteger(row) && row > this.row && row <= LAST_ROW)) throw new FileRefusal('BROKEN_FILE');
    this.row = row;
    this.values = [];
    this.column = -1;
  }

  private beginCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    this.column = reference === null ? this.column + 1 : columnOf(reference);
    this.attributes = attributes;
    this.value = '';
  }

  private endCell(values: string[]): void {
    const text = this.cell();
    this.inValue = false;
    if (text === '' || this.column >= MAX_COLUMNS) return;
    while (values.length < this.column) values.push('');
    values[this.column] = text;
  }

  private endRow(values: string[]): void {
    this.rows.push({ row: this.row, values });
    this.values = null;
  }

  private cell(): string {
    const inline = this.inline.take();
    switch (attributeOf(this.attributes, 't')) {
      case 's':
        return this.sharedString();
      case 'inlineStr':
        return cellText(unescapeOoxml(inline));
      case 'b':
        return cellText(this.value === '1' || this.value === 'true');
      case 'str':
      case 'e':
        return cellText(unescapeOoxml(this.value));
      case 'd':
        return cellText(this.value.replace(/T00:00(:00(\.0+)?)?Z?$/, ''));
      default:
        return this.number();
    }
  }

  /** A text that is missing means a damaged file: a blank cell in its place would be a lie. */
  private sharedString(): string {
    if (this.value.trim() === '') return '';
    const text = this.tables.strings.at(Number(this.value));
    if (text === undefined) throw new FileRefusal('BROKEN_FILE');
    return text;
  }

  private number(): string {
    const typed = this.value.trim();
    const number = Number(typed);
    if (typed === '' || Number.isNaN(number)) return cellText(typed);
    const style = Number(attributeOf(this.attributes, 's') ?? Number.NaN);
    const shown = this.tables.dateStyles.get(style);
    if (shown === undefined) return cellText(number);
    const day = cellText(serialToDate(number, this.tables.since1904));
    return shown === 'MONTH' && day.endsWith('-01') ? day.slice(0, -3) : day;
  }
}

/** AB12 is column 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0 || column > LAST_COLUMN) throw new FileRefusal('BROKEN_FILE');
  return column - 1;
}

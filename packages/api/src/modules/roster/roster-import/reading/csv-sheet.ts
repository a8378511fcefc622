import { isUtf8 } from 'node:buffer';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { MAX_CELL_LENGTH, storableText } from './cell-text.js';
import { FileRefusal } from './file-refusal.js';
import { LAST_COLUMN, LAST_ROW, MAX_COLUMNS, type Sheet, type SheetRow } from './sheet.js';

const CHUNK = 256 * 1024;
const DELIMITERS = [',', '\t', ';', '|', '，'];
/** By ="0751" a program that writes .csv keeps a spreadsheet from taking a text for a number. */
const KEPT_AS_TEXT = /^="([^"]*)"\s*$/;

/** A text file as one sheet: UTF-8, UTF-16 or GB18030, with a mark or known by its bytes. */
export function csvSheet(bytes: Buffer): Sheet {
  const encoding = encodingOf(bytes);
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 64 * 1024), { stream: true });
  if (start.includes('\0')) throw new FileRefusal('UNSUPPORTED_FORMAT');
  const delimiter = delimiterOf(start);
  return {
    name: '',
    hidden: false,
    rows: () => csvRows(decodedChunks(bytes, encoding), delimiter),
    merged: async () => [],
  };
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 64 * 1024);
  const [even, odd] = noughts(start);
  if (odd > start.length / 20 && odd > even * 10) return 'utf-16le';
  if (even > start.length / 20 && even > odd * 10) return 'utf-16be';
  return isUtf8(bytes) || isDamagedUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** Noughts at even and at odd places: of the delimiters and digits of UTF-16 one half is a nought, of 一 the other. */
function noughts(bytes: Buffer): [even: number, odd: number] {
  const count: [number, number] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count[at % 2 === 0 ? 0 : 1] += 1;
  return count;
}

/** A file that was cut off or has lost a byte stays what it is; of GB18030 nearly nothing can be read as UTF-8. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const foreign = new TextDecoder().decode(bytes.subarray(0, CHUNK)).replace(/[\0-\x7f]/g, '');
  return foreign.split('\ufffd').length - 1 < foreign.length / 4;
}

async function* decodedChunks(bytes: Buffer, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    await othersTurn();
  }
  yield decoder.decode();
}

/** The mark that most often stands outside quotes in the first lines; `sep=;` in the first line says it outright. */
function delimiterOf(start: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(start);
  if (declared?.[1]) return declared[1];
  const lines = start.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 20);
  const count = (mark: string) => lines.reduce((total, line) => total + line.split(mark).length - 1, 0);
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Rows by RFC 4180, with the liberties that programs take: lone quotes inside a cell, any line end. */
async function* csvRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<SheetRow> {
  const special = new RegExp(`[${delimiter === '\t' ? '\\t' : `\\${delimiter}`}\\r\\n"]`, 'g');
  let row = 1;
  let values: string[] = [];
  let column = 0;
  let cell = '';
  let quoted = false;
  let afterQuote = false;
  let afterReturn = false;

  const endCell = () => {
    if (++column > LAST_COLUMN) throw new FileRefusal('BROKEN_FILE');
    if (column <= MAX_COLUMNS) values.push(storableText(cell.replace(KEPT_AS_TEXT, '$1')));
    cell = '';
    afterQuote = false;
  };
  const endRow = (): SheetRow => {
    endCell();
    while (values.at(-1)?.trim() === '') values.pop();
    const ended = { row, values };
    values = [];
    column = 0;
    if (++row > LAST_ROW) throw new FileRefusal('TOO_MANY_ROWS');
    return ended;
  };

  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      special.lastIndex = at;
      const mark = special.exec(chunk);
      const end = mark ? mark.index : chunk.length;
      if (end > at) {
        cell += chunk.slice(at, end);
        afterReturn = false;
        if (!quoted) afterQuote = false;
      }
      if (cell.length > MAX_CELL_LENGTH * 2) throw new FileRefusal('BROKEN_FILE');
      at = end + 1;
      const found = mark?.[0];
      if (found === undefined) break;
      if (found === '"') {
        if (quoted) {
          quoted = false;
          afterQuote = true;
        } else if (afterQuote) {
          cell += '"';
          quoted = true;
          afterQuote = false;
        } else if (cell.trim() === '') {
          cell = '';
          quoted = true;
        } else {
          cell += '"';
        }
      } else if (quoted) {
        cell += found;
      } else if (found === delimiter) {
        endCell();
      } else if (found === '\n' && afterReturn) {
        afterReturn = false;
        continue;
      } else {
        const ended = endRow();
        if (ended.values.length > 0) yield ended;
      }
      afterReturn = found === '\r' && !quoted;
    }
  }
  if (quoted) throw new FileRefusal('OPEN_QUOTE');
  if (cell !== '' || column > 0) yield endRow();
}

import { isUtf8 } from 'node:buffer';
import { MAX_CELL_LENGTH, storableText } from './cell-text.js';
import { FileRefusal } from './file-refusal.js';
import { MAX_COLUMNS, type Sheet, type SheetRow } from './sheet.js';

const CHUNK = 256 * 1024;
const DELIMITERS = [',', '\t', ';', '|', '，'];

/** A text file as one sheet: UTF-8 with or without a mark, UTF-16 with one, else GB18030. */
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
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked || isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function* decodedChunks(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
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
async function* csvRows(chunks: Iterable<string>, delimiter: string): AsyncGenerator<SheetRow> {
  const special = new RegExp(`[${delimiter === '\t' ? '\\t' : `\\${delimiter}`}\\r\\n"]`, 'g');
  let row = 1;
  let values: string[] = [];
  let cell = '';
  let quoted = false;
  let afterQuote = false;
  let afterReturn = false;

  const endCell = () => {
    if (values.length < MAX_COLUMNS) values.push(storableText(cell));
    cell = '';
    afterQuote = false;
  };
  const endRow = (): SheetRow => {
    endCell();
    while (values.at(-1)?.trim() === '') values.pop();
    const ended = { row, values };
    values = [];
    row++;
    return ended;
  };

  for (const chunk of chunks) {
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
  if (cell !== '' || values.length > 0) yield endRow();
}

import { MAX_CELL_LENGTH, storableText } from './cell-text.js';
import { FileRefusal } from './file-refusal.js';
import { TextTable } from './text-table.js';
import { type XmlHandler, XmlTokenizer } from './xml-tokenizer.js';

/** More texts than 200,000 rows of a wide roster can use. */
const MOST_STRINGS = 5_000_000;

/** The text of a <si> or <is> element: its runs joined, without the reading aids (rPh) of East Asian scripts. */
export class TextCollector {
  private parts = '';
  private inText = false;
  private inReading = false;

  open(name: string): void {
    if (name === 'rPh') this.inReading = true;
    else if (name === 't' && !this.inReading) this.inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading = false;
    else if (name === 't') this.inText = false;
  }

  text(value: string): void {
    if (this.inText && this.parts.length <= MAX_CELL_LENGTH) this.parts += value;
  }

  take(): string {
    const taken = this.parts;
    this.parts = '';
    return taken;
  }
}

/** The texts that cells of a workbook refer to by number. */
export async function readSharedStrings(pieces: AsyncIterable<Buffer>): Promise<TextTable> {
  const strings = new TextTable();
  const collector = new TextCollector();
  const handler: XmlHandler = {
    open: (name) => collector.open(name),
    text: (value) => collector.text(value),
    close: (name) => {
      if (name !== 'si') return collector.close(name);
      if (strings.length >= MOST_STRINGS) throw new FileRefusal('SUSPECT_ARCHIVE');
      strings.add(storableText(unescapeOoxml(collector.take())));
    },
  };
  const tokenizer = new XmlTokenizer(handler);
  const decoder = new TextDecoder();
  for await (const piece of pieces) tokenizer.write(decoder.decode(piece, { stream: true }));
  return strings;
}

/** Workbooks write control characters as _x000D_. */
export function unescapeOoxml(value: string): string {
  if (!value.includes('_x')) return value;
  return value.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

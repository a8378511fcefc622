import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileRefusal } from './file-refusal.js';
import { outlineOf, type WorkbookOutline, workbookPathOf } from './workbook-parts.js';
import { xmlGuard } from './xml-guard.js';

const MEBIBYTE = 1024 * 1024;

/** What an archive may unpack to; the packer's own figures are checked again while unpacking. */
const LIMITS = {
  parts: 5_000,
  total: 1_024 * MEBIBYTE,
  /** workbook.xml, relations, styles. */
  smallPart: 16 * MEBIBYTE,
  sharedStrings: 160 * MEBIBYTE,
  sheet: 640 * MEBIBYTE,
  /** Text of real rosters shrinks ten- to fortyfold; only larger parts are measured. */
  ratio: 250,
  measuredFrom: 8 * MEBIBYTE,
};

/** An .xlsx file whose outline is known and whose parts can be unpacked one by one, each within its limit. */
export class WorkbookArchive {
  outline: WorkbookOutline = { sheets: [], sharedStrings: null, styles: null, since1904: false };

  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: Map<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<WorkbookArchive> {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    const parts = await checkedParts(zip);
    const archive = new WorkbookArchive(zip, parts);
    const path = archive.has('_rels/.rels') ? workbookPathOf(await archive.smallPart('_rels/.rels')) : null;
    if (path === null || !path.endsWith('.xml')) throw new FileRefusal('UNSUPPORTED_FORMAT');
    const relations = path.replace(/([^/]+)$/, '_rels/$1.rels');
    const related = archive.has(relations) ? await archive.smallPart(relations) : '';
    archive.outline = outlineOf(path, await archive.smallPart(path), related);
    return archive;
  }

  has(path: string | null): path is string {
    return path !== null && this.parts.has(path);
  }

  sheet(path: string): AsyncGenerator<Buffer> {
    return this.unpack(path, LIMITS.sheet);
  }

  sharedStrings(path: string): AsyncGenerator<Buffer> {
    return this.unpack(path, LIMITS.sharedStrings);
  }

  /** A part of a few kilobytes as text. */
  async smallPart(path: string): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of this.unpack(path, LIMITS.smallPart)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }

  private async *unpack(path: string, limit: number): AsyncGenerator<Buffer> {
    const entry = this.parts.get(path);
    if (!entry) throw new FileRefusal('BROKEN_FILE');
    if (entry.uncompressedSize > limit) throw new FileRefusal('SUSPECT_ARCHIVE');
    const watch = xmlGuard();
    let sum = 0;
    for await (const piece of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      watch(piece);
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc32) throw new FileRefusal('BROKEN_FILE');
  }
}

async function checkedParts(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.parts) throw new FileRefusal('SUSPECT_ARCHIVE');
  const parts = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FileRefusal('PASSWORD_PROTECTED');
    total += entry.uncompressedSize;
    if (total > LIMITS.total || isBomb(entry)) throw new FileRefusal('SUSPECT_ARCHIVE');
    parts.set(entry.fileName, entry);
  }
  return parts;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > LIMITS.measuredFrom && uncompressedSize > compressedSize * LIMITS.ratio;
}

import { FileRefusal } from './file-refusal.js';

export type FileKind = 'WORKBOOK' | 'TEXT';

const ZIP = [0x50, 0x4b];
const COMPOUND_DOCUMENT = [0xd0, 0xcf, 0x11, 0xe0];
/** Pictures, PDF, RAR, 7z, gzip: files that are dropped on the wrong window. */
const FOREIGN_STARTS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

/** Tells by the content, never by the name, how a file is to be read; refuses what is neither workbook nor text. */
export function fileKindOf(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new FileRefusal('EMPTY_FILE');
  const starts = (magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(ZIP)) return 'WORKBOOK';
  if (starts(COMPOUND_DOCUMENT)) throw new FileRefusal(compoundDocumentFault(bytes));
  if (FOREIGN_STARTS.some(starts)) throw new FileRefusal('UNSUPPORTED_FORMAT');
  refuseMarkup(bytes);
  return 'TEXT';
}

/** The same container holds an .xls workbook and an encrypted .xlsx; the names inside it are UTF-16. */
function compoundDocumentFault(bytes: Buffer) {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'PASSWORD_PROTECTED' : 'OLD_EXCEL';
}

function refuseMarkup(bytes: Buffer): void {
  const start = bytes
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (start === '' && bytes.length < 2048) throw new FileRefusal('EMPTY_FILE');
  if (start.startsWith('mime-version:')) throw new FileRefusal('WEB_PAGE');
  if (/^<[a-z?!]/.test(start))
    throw new FileRefusal(
      /<(!doctype html|html|head|body|table|meta|style|div)/.test(start) ? 'WEB_PAGE' : 'UNSUPPORTED_FORMAT',
    );
}

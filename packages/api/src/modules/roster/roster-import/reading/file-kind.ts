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

const LOOKED_AT = 2048;

/** Known by its two ends, since a whole file of it, parsed, would fill the memory. */
const OPENS_JSON = /^(\{\s*["}]|\[\s*[[{"\]])/;
const CLOSES_JSON = /[}\]]\s*$/;

/** Tells by the content, never by the name, how a file is to be read; refuses what is neither workbook nor text. */
export function fileKindOf(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new FileRefusal('EMPTY_FILE');
  const starts = (magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(ZIP)) return 'WORKBOOK';
  if (starts(COMPOUND_DOCUMENT)) throw new FileRefusal(compoundDocumentFault(bytes));
  if (FOREIGN_STARTS.some(starts)) throw new FileRefusal('UNSUPPORTED_FORMAT');
  const start = textOf(bytes.subarray(0, LOOKED_AT)).trimStart();
  if (start === '' && bytes.length < LOOKED_AT) throw new FileRefusal('EMPTY_FILE');
  refuseMarkup(start.toLowerCase());
  if (OPENS_JSON.test(start) && CLOSES_JSON.test(textOf(bytes.subarray(-LOOKED_AT))))
    throw new FileRefusal('JSON_FILE');
  return 'TEXT';
}

/** The same container holds an .xls workbook and an encrypted .xlsx; the names inside it are UTF-16. */
function compoundDocumentFault(bytes: Buffer) {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'PASSWORD_PROTECTED' : 'OLD_EXCEL';
}

/** The ASCII of any encoding. */
const textOf = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');

function refuseMarkup(start: string): void {
  if (start.startsWith('mime-version:')) throw new FileRefusal('WEB_PAGE');
  if (/^<[a-z?!]/.test(start))
    throw new FileRefusal(
      /<(!doctype html|html|head|body|table|meta|style|div)/.test(start) ? 'WEB_PAGE' : 'UNSUPPORTED_FORMAT',
    );
}

import { fileTypeFromBuffer } from 'file-type';
import { invalid } from './errors.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What may be attached: the media type, and the endings under which it goes. Nothing that a browser would run. */
const endings = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  [`${OFFICE}.spreadsheetml.sheet`]: ['xlsx'],
  [`${OFFICE}.wordprocessingml.document`]: ['docx'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
} as const satisfies Record<string, readonly string[]>;

export type MediaType = keyof typeof endings;

export const images: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp'];
export const scans: readonly MediaType[] = ['application/pdf', ...images];
export const documents = Object.keys(endings) as MediaType[];

/** The type of a file by what is in it; refused when that is not allowed, or not what its name says. */
export async function mediaTypeOf(name: string, bytes: Uint8Array): Promise<MediaType> {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? textType(bytes, ending);
  if (!found || !(found in endings)) {
    throw invalid(
      'file',
      '不支持这种文件，请上传 PDF、JPG、PNG、WebP、XLSX、DOCX、CSV 或 TXT。',
      'This kind of file is not accepted. Upload PDF, JPG, PNG, WebP, XLSX, DOCX, CSV or TXT.',
    );
  }
  const type = found as MediaType;
  if (ending && !endings[type].some((own) => own === ending)) {
    throw invalid(
      'file',
      `文件内容与后缀 .${ending} 不符，请用原软件另存后再上传。`,
      `What is in the file does not fit its ending .${ending}. Save it again with its own program and upload that.`,
    );
  }
  return type;
}

const MARKUP = /^\s*<|<(!doctype|html|script|svg|iframe|body|head|\?xml)\b/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds is what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** Plain text in one of the two encodings of Chinese offices; anything that a browser could take for markup is not. */
function textType(bytes: Uint8Array, ending: string | undefined): MediaType | undefined {
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === undefined || CONTROL.test(text) || MARKUP.test(text)) return undefined;
  return ending === 'csv' ? 'text/csv' : 'text/plain';
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

import { FileRefusal } from './file-refusal.js';

/** No cell is longer than 32,767 characters, so no honest part runs on for long without closing a tag. */
const LONGEST_TOKEN = 512 * 1024;

/**
 * Watches the bytes of an XML part go by: refuses document type and entity declarations (also when cut by a chunk
 * boundary) and tokens that never end, before any parser sees them.
 */
export function xmlGuard(): (chunk: Buffer) => void {
  let tail = Buffer.alloc(0);
  let sinceTagEnd = 0;
  return (chunk) => {
    const seam = Buffer.concat([tail, chunk.subarray(0, 16)]);
    if (declaresType(seam) || declaresType(chunk)) throw new FileRefusal('DOCUMENT_TYPE');
    tail = Buffer.from(chunk.subarray(-16));
    const lastTagEnd = chunk.lastIndexOf(0x3e);
    sinceTagEnd = lastTagEnd < 0 ? sinceTagEnd + chunk.length : chunk.length - lastTagEnd;
    if (sinceTagEnd > LONGEST_TOKEN) throw new FileRefusal('BROKEN_FILE');
  };
}

function declaresType(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('<!'); at >= 0; at = bytes.indexOf('<!', at + 2)) {
    if (/^<!\s*(DOCTYPE|ENTITY)/i.test(bytes.toString('latin1', at, at + 16))) return true;
  }
  return false;
}

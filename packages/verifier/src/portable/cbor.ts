/** What a card's code is made of: no float, no simple value, no tag inside. */
export type Cbor = number | string | Uint8Array<ArrayBuffer> | Cbor[] | Map<Cbor, Cbor>;

const [UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP] = [0, 1, 2, 3, 4, 5];

/**
 * Reads one value and nothing after it. Only the shortest way of writing is read, so that what two readers are shown is one
 * thing: no indefinite length, no key twice, no number longer than it need be.
 */
export function readCbor(bytes: Uint8Array<ArrayBuffer>): Cbor {
  let at = 0;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    at += length;
    if (at > bytes.length) throw new RangeError('cut off');
    return bytes.subarray(at - length, at);
  };
  const argument = (info: number): number => {
    if (info < 24) return info;
    if (info > 26) throw new RangeError('too large');
    const value = take(1 << (info - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
    if (value < [24, 256, 65_536][info - 24]!) throw new RangeError('not the shortest');
    return value;
  };
  const read = (): Cbor => {
    const [first] = take(1) as unknown as [number];
    const size = argument(first & 31);
    const kind = first >> 5;
    if (kind === UNSIGNED) return size;
    if (kind === NEGATIVE) return -1 - size;
    if (kind === BYTES) return take(size);
    if (kind === TEXT) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(take(size));
    if (kind === ARRAY) return Array.from({ length: Math.min(size, bytes.length) }, read);
    if (kind !== MAP) throw new RangeError('not of a card');
    const map = new Map<Cbor, Cbor>();
    for (let left = size; left > 0; left -= 1) {
      const key = read();
      if (map.has(key)) throw new RangeError('a key twice');
      map.set(key, read());
    }
    return map;
  };
  const value = read();
  if (at !== bytes.length) throw new RangeError('more than one');
  return value;
}

/** The head of bytes, text or an array. */
function head(kind: number, size: number): number[] {
  const first = kind << 5;
  if (size < 24) return [first | size];
  return size < 256 ? [first | 24, size] : [first | 25, size >> 8, size & 255];
}

/** Writes an array of texts and bytes, each shorter than 64 KB. */
export function writeCbor(parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const written = parts.flatMap((part) => {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    return [...head(typeof part === 'string' ? TEXT! : BYTES!, bytes.length), ...bytes];
  });
  return Uint8Array.from([...head(ARRAY!, parts.length), ...written]);
}

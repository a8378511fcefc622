import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

export interface ArchivePart {
  name: string;
  body: Buffer;
  /** Sizes that the headers claim, where they lie. */
  claimedSize?: number;
  /** Bits of the general purpose flag: 1 encrypted. */
  flags?: number;
}

/** Packs parts into a ZIP archive, also into one that lies about itself. */
export function buildArchive(parts: ArchivePart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, claimedSize, flags = 0 } of parts) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(body, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? body.length, 18);
    common.writeUInt16LE(path.length, 22);
    const file = Buffer.concat([uint32(LOCAL), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([uint32(CENTRAL), uint16(20), common, tail, path]));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const counts = Buffer.concat([uint16(0), uint16(0), uint16(parts.length), uint16(parts.length)]);
  return Buffer.concat([...files, central, uint32(END), counts, uint32(central.length), uint32(offset), uint16(0)]);
}

/** The parts of an archive whose entries are deflated or stored and know their sizes. */
export function takeApart(archive: Buffer): ArchivePart[] {
  const end = archive.lastIndexOf(uint32(END));
  const parts: ArchivePart[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === CENTRAL) {
    const packedSize = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + packedSize);
    parts.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      body: archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : Buffer.from(packed),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

/** The archive with some parts' text changed. */
export function withPart(archive: Buffer, name: string, change: (text: string) => string): Buffer {
  return buildArchive(
    takeApart(archive).map((part) =>
      part.name === name ? { name, body: Buffer.from(change(part.body.toString('utf8'))) } : part,
    ),
  );
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

import { type ArchivePart, buildArchive, takeApart } from './archive-builder.js';

type Random = (below: number) => number;
type Damage = (file: Buffer, random: Random) => Buffer;

/** A small generator of its own, so that a failing mutation can be met again. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The bytes with some changed, cut off, left out or doubled. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  switch (random(4)) {
    case 0:
      for (let times = 1 + random(20); times > 0; times--) copy[random(copy.length)] = random(256);
      return copy;
    case 1:
      return copy.subarray(0, random(copy.length));
    case 2: {
      const [from, to] = [random(copy.length), random(copy.length)];
      return Buffer.concat([copy.subarray(0, Math.min(from, to)), copy.subarray(Math.max(from, to))]);
    }
    default: {
      const at = random(copy.length);
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + 200), copy.subarray(at)]);
    }
  }
}

/** Titles and headers: the first texts of a workbook or of a text file. */
const HEADER_WORDS = 18;
const ALL = Number.POSITIVE_INFINITY;

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const TAG = /<[^<>]+>/g;
const SHARED_TEXT = /(?<=<t[^>]*>)[^<]+/g;
const STORED_VALUE = /(?<=<v>)[^<]+/g;
/** No second byte of GB18030 is a comma or a line end. */
const TEXT_CELL = /[^,\r\n]+/g;

/** Each way in which a workbook is damaged as a whole. */
export const WORKBOOK_DAMAGES: Record<string, Damage> = {
  bytes: mutate,
  entries: (file, random) => buildArchive(withDamagedEntry(takeApart(file), random)),
  'XML bytes': (file, random) => withXml(file, pick(takeApart(file), random).name, (body) => mutate(body, random)),
  'XML tags': (file, random) => withXml(file, pick(takeApart(file), random).name, muddled(TAG, random, ALL)),
  'header words': (file, random) => withXml(file, STRINGS, muddled(SHARED_TEXT, random, HEADER_WORDS)),
  cells: (file, random) => withXml(file, SHEET, muddled(STORED_VALUE, random, ALL)),
};

/** The same of a text file. */
export const TEXT_DAMAGES: Record<string, Damage> = {
  bytes: mutate,
  'header words': (file, random) => muddled(TEXT_CELL, random, HEADER_WORDS)(file),
  cells: (file, random) => muddled(TEXT_CELL, random, ALL)(file),
};

const pick = <T>(choices: T[], random: Random): T => choices[random(choices.length)]!;

const withXml = (file: Buffer, name: string, change: (body: Buffer) => Buffer): Buffer =>
  buildArchive(takeApart(file).map((part) => (part.name === name ? { name, body: change(part.body) } : part)));

function withDamagedEntry(parts: ArchivePart[], random: Random): ArchivePart[] {
  const at = random(parts.length);
  const [part, other] = [parts[at]!, pick(parts, random)];
  const inPlace: Partial<ArchivePart>[] = [
    { body: Buffer.alloc(0) },
    { body: other.body },
    { name: other.name },
    { name: part.name.toUpperCase() },
    { name: `../${part.name}` },
    { claimedSize: random(1_000_000) },
    { flags: random(16) },
  ];
  const changed = inPlace[random(inPlace.length + 1)];
  return changed ? parts.with(at, { ...part, ...changed }) : parts.toSpliced(at, 1);
}

/** Of the first pieces that match, some change places, are lost, doubled or spoilt. */
function muddled(piece: RegExp, random: Random, first: number): (body: Buffer) => Buffer {
  return (body) => {
    const text = body.toString('latin1');
    const pieces = (text.match(piece) ?? []).slice(0, first);
    for (let times = pieces.length === 0 ? 0 : 1 + random(4); times > 0; times--) {
      const [one, other] = [random(pieces.length), random(pieces.length)];
      const [its, others] = [pieces[one]!, pieces[other]!];
      const [here, there] = pick(
        [
          [others, its],
          ['', others],
          [others, others],
          [`${its}7`, others],
        ] as const,
        random,
      );
      pieces[one] = here;
      pieces[other] = there;
    }
    let at = 0;
    return Buffer.from(
      text.replace(piece, (match) => pieces[at++] ?? match),
      'latin1',
    );
  };
}

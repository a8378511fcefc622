import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';

const resolve = createRequire(import.meta.url).resolve;
const folder = dirname(resolve('hanamin'));

/** A part of the second font and the characters in it. */
interface FontPart {
  file: string;
  ranges: [number, number][];
}

let parts: FontPart[] | undefined;
const opened = new Map<string, Font>();

/** The style sheet of the font says which of its files holds which characters. */
function readParts(): FontPart[] {
  const sheet = readFileSync(join(folder, 'HanaMin.css'), 'utf8');
  return [...sheet.matchAll(/url\(([^)]+\.woff2)\)[^}]*unicode-range:([^;}]+)/g)].map(([, file, ranges]) => ({
    file: join(folder, file!),
    ranges: ranges!.split(',').map((range) => {
      const [first, last] = range.trim().slice(2).split('-');
      return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)];
    }),
  }));
}

/** The outline of a character that the main font lacks: an SVG path for a size of one; undefined when nobody drew it. */
export function outlineOf(character: string): { path: string; scale: number } | undefined {
  const code = character.codePointAt(0)!;
  parts ??= readParts();
  const part = parts.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
  if (!part) return undefined;
  const font = opened.get(part.file) ?? (openSync(part.file) as Font);
  opened.set(part.file, font);
  if (!font.hasGlyphForCodePoint(code)) return undefined;
  return { path: font.glyphForCodePoint(code).path.toSVG(), scale: 1 / font.unitsPerEm };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { type Font, openSync } from 'fontkit';
import PDFDocument from 'pdfkit';
import { outlineOf } from './rare-character.js';

const resolve = createRequire(import.meta.url).resolve;
const fontFile = (face: string) => resolve(`@expo-google-fonts/noto-sans-sc/${face}.ttf`);
const files = { regular: fontFile('400Regular/NotoSansSC_400Regular'), bold: fontFile('700Bold/NotoSansSC_700Bold') };

/** What stands for a character that no font has, to be written in by hand. */
const MISSING = '〓';

let main: Font | undefined;
let faces: Record<keyof typeof files, Buffer> | undefined;

export interface Style {
  size: number;
  bold?: boolean;
  colour?: string;
  align?: 'left' | 'center' | 'right';
}

/** A page in millimetres, on which a line is set where it is told. Any character of a name is printed. */
export interface Paper {
  pdf: PDFKit.PDFDocument;
  /** Sets one line; `x` is its left end, middle or right end, `y` its top. */
  line(words: string, x: number, y: number, style: Style): void;
  /** Sets words over several lines no wider than told and gives the y below them. */
  block(words: string, x: number, y: number, width: number, leading: number, style: Style): number;
  /** How wide a line would be. */
  width(words: string, style: Style): number;
  /** The pages that were set since the last call, to be sent ahead; nothing can be added to them. */
  pages(): Promise<Buffer>;
  /** What was not taken as pages, to the end of the file; once. */
  bytes(): Promise<Buffer>;
}

export const POINTS = 72 / 25.4;

/** An empty document whose pages are so large, in millimetres. */
export function openPaper(width: number, height: number, title: string): Paper {
  const pdf = new PDFDocument({
    size: [width * POINTS, height * POINTS],
    margin: 0,
    info: { Title: title },
    autoFirstPage: false,
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => pdf.on('end', done));
  faces ??= { regular: readFileSync(files.regular), bold: readFileSync(files.bold) };
  pdf.registerFont('regular', faces.regular as never);
  pdf.registerFont('bold', faces.bold as never);

  const choose = ({ size, bold, colour }: Style) =>
    pdf
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour ?? '#000000');
  const widthOf = (run: string, rare: boolean, size: number) => (rare ? size : pdf.widthOfString(run));

  const paper: Paper = {
    pdf,
    width(words, style) {
      choose(style);
      return runsOf(words).reduce((sum, { run, rare }) => sum + widthOf(run, rare, style.size), 0) / POINTS;
    },
    line(words, x, y, style) {
      const width = paper.width(words, style);
      const shift = { left: 0, center: width / 2, right: width }[style.align ?? 'left'];
      let at = (x - shift) * POINTS;
      for (const { run, rare } of runsOf(words)) {
        if (rare) drawOutline(pdf, run, at, y * POINTS, style);
        else pdf.text(run, at, y * POINTS, { lineBreak: false });
        at += widthOf(run, rare, style.size);
      }
    },
    block(words, x, y, width, leading, style) {
      let top = y;
      for (const line of brokenAt(words, width, (piece) => paper.width(piece, style))) {
        paper.line(line, x, top, style);
        top += leading;
      }
      return top;
    },
    async pages() {
      pdf.flushPages();
      await othersFirst();
      return Buffer.concat(chunks.splice(0));
    },
    async bytes() {
      pdf.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
  return paper;
}

/** The largest size, up to the wished one, at which a line fits. */
export function fittingSize(paper: Paper, words: string, width: number, wished: number): number {
  const needed = paper.width(words, { size: wished, bold: true });
  return needed <= width ? wished : (wished * width) / needed;
}

/** Stretches of the main font, and between them single characters that it lacks. */
function runsOf(words: string): { run: string; rare: boolean }[] {
  main ??= openSync(files.regular) as Font;
  const runs: { run: string; rare: boolean }[] = [];
  for (const character of words) {
    const known = main.hasGlyphForCodePoint(character.codePointAt(0)!);
    const rare = !known && outlineOf(character) !== undefined;
    const shown = known || rare ? character : MISSING;
    const last = runs.at(-1);
    if (last && !last.rare && !rare) last.run += shown;
    else runs.push({ run: shown, rare });
  }
  return runs;
}

/** How much bolder a drawn outline is made, in parts of its size: the second font has one weight. */
const BOLDER = 0.035;

/** Draws the outline on the base of the line's letters. */
function drawOutline(pdf: PDFKit.PDFDocument, character: string, x: number, y: number, style: Style): void {
  const { size, bold, colour = '#000000' } = style;
  const { path, scale } = outlineOf(character)!;
  const { ascender } = (pdf as unknown as { _font: { ascender: number } })._font;
  pdf
    .save()
    .translate(x, y + (ascender / 1000) * size)
    .scale(size * scale, -size * scale)
    .lineWidth(bold ? BOLDER / scale : 0)
    .path(path)
    .fillAndStroke(colour, colour)
    .restore();
}

/** Chinese breaks anywhere, except that a line never begins with a mark that closes. */
function brokenAt(words: string, most: number, widthOf: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = most;
  for (const piece of words.match(/[\w.:/-]+\s?|.[，。、；：）！？”]*/gu) ?? []) {
    const width = widthOf(piece);
    if (line && width > room) {
      lines.push(line);
      line = '';
      room = most;
    }
    line += piece;
    room -= width;
  }
  return line ? [...lines, line] : lines;
}

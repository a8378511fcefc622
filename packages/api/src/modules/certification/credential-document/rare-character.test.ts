import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './rare-character.js';
import { openPaper } from './typesetting.js';

const main = openSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
) as Font;

describe('the characters of names', () => {
  it.each(['䶮', '㛃', '𠅤', '𬭎', '喆', '·'])('%s is in the main font', (character) => {
    expect(main.hasGlyphForCodePoint(character.codePointAt(0)!)).toBe(true);
  });

  // One of each extension of the character set beyond the first.
  it.each(['𠮷', '𪛖', '𫝀', '𫠠', '𬺰'])('%s is drawn from the second font', (character) => {
    expect(main.hasGlyphForCodePoint(character.codePointAt(0)!)).toBe(false);
    expect(outlineOf(character)!.path).toMatch(/^M[\d.-]+ [\d.-]+.{40,}Z$/s);
  });

  it('knows when nobody drew a character', () => {
    expect(outlineOf('\u{30001}')).toBeUndefined();
    expect(outlineOf('\u{e000}')).toBeUndefined();
  });

  it('sets a name of both fonts and of none on one line, each character as wide as the others', async () => {
    const paper = openPaper(100, 20, 'x');
    paper.pdf.addPage();
    const style = { size: 20, bold: true };
    expect(paper.width('欧阳𠮷\u{30001}', style)).toBeCloseTo(paper.width('欧阳王王', style), 5);
    paper.line('欧阳𠮷\u{30001}', 10, 5, style);
    expect((await paper.bytes()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

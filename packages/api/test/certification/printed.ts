import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });

/** What an office printer gives. */
const DPI = 300;

export interface PrintedPage {
  /** In millimetres. */
  width: number;
  height: number;
  /** Everything that is set in type on it. */
  text: string;
  /** How many pictures are printed on it. */
  pictures: number;
  /** What the codes on the printed and scanned page say, with the side of each in millimetres. */
  codes: { text: string; side: number }[];
}

/** Prints a PDF and reads it back: software of others draws the page, and other software finds the codes in the picture. */
export async function readPrinted(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
    const { items } = await page.getTextContent();
    const found = await readBarcodes(canvas.toBuffer('image/png'), { formats: ['QRCode'], maxNumberOfSymbols: 20 });
    const { fnArray } = await page.getOperatorList();
    const millimetres = (dots: number) => (dots * 25.4) / DPI;
    pages.push({
      width: millimetres(viewport.width),
      height: millimetres(viewport.height),
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
      pictures: fnArray.filter((drawn) => drawn === OPS.paintImageXObject).length,
      codes: found.map(({ text, position }) => ({
        text,
        side: millimetres(position.topRight.x - position.topLeft.x),
      })),
    });
  }
  return pages;
}

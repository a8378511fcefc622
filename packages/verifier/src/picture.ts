import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });

const DPI = 300;
const MOST_CODES = 50;

/** What the codes in a picture (PNG, JPEG) or on the pages of a PDF say. */
export async function codesIn(bytes: Buffer): Promise<string[]> {
  const pictures = bytes.subarray(0, 5).toString() === '%PDF-' ? await pagesOf(bytes) : [bytes];
  const codes: string[] = [];
  for (const picture of pictures) {
    const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: MOST_CODES });
    codes.push(...found.map(({ text }) => text));
  }
  return codes;
}

async function pagesOf(pdf: Buffer): Promise<Buffer[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pictures: Buffer[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
    pictures.push(canvas.toBuffer('image/png'));
  }
  return pictures;
}

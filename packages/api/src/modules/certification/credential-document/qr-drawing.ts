import QRCode, { type QRCode as Matrix } from 'qrcode';
import { POINTS } from './typesetting.js';

/** Side of a printed code in millimetres: a phone reads it at arm's length. */
export const QR_SIDE = 25;

const PARTS = /^(.*\/v\/)([0-9A-Z]+)(#.*)$/;

/**
 * The code of a card's text at level M. The trust code is written in the shorter way for capitals and digits; to have the
 * best division of each text worked out takes longer than everything else on a card.
 */
export function qrMatrix(text: string): Matrix {
  const [, address = text, code = '', proof = ''] = PARTS.exec(text) ?? [];
  const parts = [
    { data: Buffer.from(address), mode: 'byte' as const },
    { data: code, mode: 'alphanumeric' as const },
    { data: Buffer.from(proof), mode: 'byte' as const },
  ].filter(({ data }) => data.length > 0);
  return QRCode.create(parts, { errorCorrectionLevel: 'M' });
}

/** Draws a code as one outline, in millimetres from its upper left corner; the paper around it is its margin. */
export function drawQr(pdf: PDFKit.PDFDocument, text: string, x: number, y: number): void {
  const { size, data } = qrMatrix(text).modules;
  const module = (QR_SIDE / size) * POINTS;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const start = column;
      while (column < size && data[row * size + column]) column++;
      if (column > start) {
        pdf.rect(x * POINTS + start * module, y * POINTS + row * module, (column - start) * module, module);
      }
    }
  }
  pdf.fill('#000000');
}

import { chineseOf } from '../../../kernel/schema-types.js';
import { ServiceLine } from '../../roster/agency/index.js';
import { certificateName } from './certificate-name.js';
import type { Print } from './print.js';
import { drawQr, QR_SIDE } from './qr-drawing.js';
import { fittingSize, openPaper, type Paper, POINTS } from './typesetting.js';

/** ISO/IEC 7810 ID-1, in millimetres. */
const CARD = { width: 85.6, height: 54 };
const A4 = { width: 210, height: 297 };
const COLUMNS = 2;
const ROWS = 5;
export const CARDS_PER_SHEET = COLUMNS * ROWS;
const GAP = 3;
const EDGE = 4;
/** What follows a dot on the back stands so far in, its second line too. */
const INDENT = 2.5;

const BLUE = '#0958d9';
const GREY = '#595959';

const at = (mm: number) => mm * POINTS;

/** One card: a page for the front and one for the back, of the card's own size. */
export function drawCard(print: Print, publicUrl: string): Promise<Buffer> {
  const paper = openPaper(CARD.width, CARD.height, `${certificateName.title.zh} ${print.certificate.number}`);
  paper.pdf.addPage();
  drawFront(paper, print, 0, 0);
  paper.pdf.addPage();
  drawBack(paper, print, publicUrl, 0, 0);
  return paper.bytes();
}

/**
 * Many cards, sheet by sheet, each given away before the next is asked for; the backs lie behind their fronts when the sheet
 * is turned over its long side.
 */
export async function* drawSheets(sheets: AsyncIterable<Print[]>, publicUrl: string): AsyncGenerator<Buffer> {
  const paper = openPaper(A4.width, A4.height, certificateName.title.zh);
  const left = (A4.width - COLUMNS * CARD.width - (COLUMNS - 1) * GAP) / 2;
  const top = (A4.height - ROWS * CARD.height - (ROWS - 1) * GAP) / 2;
  for await (const sheet of sheets) {
    for (const side of ['front', 'back'] as const) {
      paper.pdf.addPage();
      sheet.forEach((print, place) => {
        const column = side === 'front' ? place % COLUMNS : COLUMNS - 1 - (place % COLUMNS);
        const x = left + column * (CARD.width + GAP);
        const y = top + Math.floor(place / COLUMNS) * (CARD.height + GAP);
        paper.pdf.rect(at(x), at(y), at(CARD.width), at(CARD.height)).lineWidth(0.2).stroke('#bfbfbf');
        if (side === 'front') drawFront(paper, print, x, y);
        else drawBack(paper, print, publicUrl, x, y);
      });
    }
    yield await paper.pages();
  }
  yield await paper.bytes();
}

function drawFront(paper: Paper, { certificate, qr, photo }: Print, x: number, y: number): void {
  const { pdf } = paper;
  pdf.rect(at(x), at(y), at(CARD.width), at(9)).fill(BLUE);
  paper.line(certificateName.title.zh, x + EDGE, y + 2.1, { size: 10.5, bold: true, colour: '#ffffff' });
  paper.line(certificateName.subtitle.zh, x + CARD.width - EDGE, y + 3, { size: 7, colour: '#ffffff', align: 'right' });

  if (photo) pdf.image(photo, at(x + EDGE), at(y + 12), { width: at(18), height: at(24) });
  const begin = x + EDGE + (photo ? 20.5 : 0);
  const end = x + CARD.width - EDGE - QR_SIDE - 3;
  const name = { size: fittingSize(paper, certificate.name, end - begin, 14), bold: true };
  paper.line(certificate.name, begin, y + 11.5, name);
  const lines = certificate.serviceLines.map((line) => chineseOf(ServiceLine, line)).join('、');
  // The service lines stand last, since they alone may need several lines; more than two are set smaller.
  const many = paper.width(lines, { size: 7.5 }) > 2 * (end - begin);
  let top = y + 19.5;
  for (const [label, value, size] of [
    ['证号', certificate.number, 7.5],
    ['有效期至', certificate.validUntil, 7.5],
    ['服务工种', lines, many ? 6 : 7.5],
  ] as const) {
    if (!value) continue;
    paper.line(label, begin, top, { size: 5.5, colour: GREY });
    top = paper.block(value, begin, top + 2.6, end - begin, size * 0.4, { size }) + 1.3;
  }

  drawQr(pdf, qr, x + CARD.width - EDGE - QR_SIDE, y + 12);
  paper.line('扫码核验', x + CARD.width - EDGE - QR_SIDE / 2, y + 38, { size: 6, colour: GREY, align: 'center' });

  pdf.rect(at(x + EDGE), at(y + 43), at(CARD.width - 2 * EDGE), 0.4).fill('#d9d9d9');
  const agency = certificate.agencyName;
  if (agency) paper.line(agency, x + EDGE, y + 44.5, { size: fittingSize(paper, agency, CARD.width - 2 * EDGE, 7) });
  paper.line(`${certificateName.issuer.zh}　${certificate.issuedOn} 发证`, x + EDGE, y + (agency ? 48.5 : 46), {
    size: 6,
    colour: GREY,
  });
}

function drawBack(paper: Paper, { certificate }: Print, publicUrl: string, x: number, y: number): void {
  const { host } = new URL(publicUrl);
  paper.line(certificateName.title.zh, x + EDGE, y + 4, { size: 9, bold: true, colour: BLUE });
  paper.line(certificate.number, x + CARD.width - EDGE, y + 4.5, { size: 8, align: 'right' });
  let top = y + 12;
  for (const sentence of [
    `扫正面二维码，打开的网址须为 ${host}，不同即为假冒。`,
    '页面显示“有效”且照片、姓名与本人相符，方可放心。',
    `事先用手机打开 ${host}/check，没有网络时也能核验。`,
    '本证限本人使用，每年年审；培训、考试、发证、年审均不收费。',
    '服务不满意或发现冒用，请在扫码页面投诉。',
  ]) {
    paper.line('·', x + EDGE, top, { size: 7 });
    top = paper.block(sentence, x + EDGE + INDENT, top, CARD.width - 2 * EDGE - INDENT, 3.6, { size: 7 }) + 1.6;
  }
  paper.line(certificateName.issuer.zh, x + CARD.width / 2, y + CARD.height - 7, {
    size: 7,
    colour: GREY,
    align: 'center',
  });
}

import { chineseOf } from '../../../kernel/schema-types.js';
import { ServiceLine } from '../../roster/agency/index.js';
import { certificateName } from './certificate-name.js';
import type { Print } from './print.js';
import { drawQr, QR_SIDE } from './qr-drawing.js';
import { fittingSize, openPaper, POINTS } from './typesetting.js';

const PAGE = { width: 210, height: 297 };
const MARGIN = 32;
const BLUE = '#0958d9';
const GREY = '#595959';

const at = (mm: number) => mm * POINTS;

/** 2026-11-24 as an office writes it. */
const inWords = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** The certificate as a sheet to hang up or to hand in. */
export function drawCertificate({ certificate, qr, photo }: Print, publicUrl: string): Promise<Buffer> {
  const paper = openPaper(PAGE.width, PAGE.height, `${certificateName.title.zh} ${certificate.number}`);
  const { pdf } = paper;
  const middle = PAGE.width / 2;
  const right = PAGE.width - MARGIN;
  pdf.addPage();
  pdf
    .rect(at(12), at(12), at(PAGE.width - 24), at(PAGE.height - 24))
    .lineWidth(1.6)
    .stroke(BLUE);
  pdf
    .rect(at(14), at(14), at(PAGE.width - 28), at(PAGE.height - 28))
    .lineWidth(0.4)
    .stroke(BLUE);

  paper.line(certificateName.title.zh, middle, 38, { size: 30, bold: true, colour: BLUE, align: 'center' });
  paper.line(certificateName.subtitle.zh, middle, 54, { size: 14, colour: GREY, align: 'center' });
  paper.line(`证号 ${certificate.number}`, middle, 64, { size: 11, align: 'center' });

  if (photo) pdf.image(photo, at(right - 30), at(78), { width: at(30), height: at(40) });
  const size = fittingSize(paper, certificate.name, right - 36 - MARGIN, 26);
  paper.line(certificate.name, MARGIN, 84, { size, bold: true });
  paper.block(
    '已完成家政服务规定课程的培训并考试合格，经人证合一核验，发证时健康证在有效期内，可从事居家上门服务。',
    MARGIN,
    104,
    photo ? right - 36 - MARGIN : right - MARGIN,
    8,
    { size: 13 },
  );

  let top = 142;
  for (const [label, value] of [
    ['服务工种', certificate.serviceLines.map((line) => chineseOf(ServiceLine, line)).join('、')],
    ['所属机构', certificate.agencyName],
    ['发证日期', inWords(certificate.issuedOn)],
    ['有效期至', `${inWords(certificate.validUntil)}，其前须通过年审`],
  ] as const) {
    if (!value) continue;
    paper.line(label, MARGIN, top + 0.6, { size: 11, colour: GREY });
    top = paper.block(value, MARGIN + 26, top, right - MARGIN - 26, 7, { size: 13 }) + 4;
  }

  drawQr(pdf, qr, MARGIN, 222);
  paper.block(`扫码核验，网址须为 ${new URL(publicUrl).host}；扫码结果以当时为准。`, MARGIN + QR_SIDE + 5, 228, 50, 5, {
    size: 9,
    colour: GREY,
  });
  paper.line(certificateName.issuer.zh, right, 230, { size: 13, align: 'right' });
  paper.line(inWords(certificate.issuedOn), right, 239, { size: 12, align: 'right' });
  return paper.bytes();
}

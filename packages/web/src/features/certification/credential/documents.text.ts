import { defineText } from '../../../i18n';

export const documentsText = defineText(
  'credentialDocuments',
  {
    title: '打印与下载',
    card: '证卡（PDF）',
    certificate: '证书（PDF）',
    badge: '电子证书',
    cards: '打印全部证卡',
    hint: '证卡按实际大小打印（85.6 × 54 毫米）。电子证书可由他人脱离本平台核验。每次下载都会记入审计。',
    leftOut: '有 {{count}} 本当前不能打印（已停用或未授权公示），未列入文件。',
  },
  {
    title: 'Print and download',
    card: 'Card (PDF)',
    certificate: 'Certificate (PDF)',
    badge: 'Digital certificate',
    cards: 'Print all cards',
    hint: 'Print cards at their own size (85.6 × 54 mm). Others can verify the digital certificate without this platform. Every download is audited.',
    leftOut: '{{count}} cannot be printed now (not in force, or no consent to be shown) and are not in the file.',
  },
);

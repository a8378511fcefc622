import { cleanText } from './typed-text.js';

export type PhoneKind = 'MOBILE' | 'LANDLINE' | 'SERVICE' | 'OVERSEAS';

export interface Phone {
  /** 13800000000, 0751-8769485, 0751-8769485-801, 4008001234, +85291234567. */
  value: string;
  kind: PhoneKind;
}

/** Cities whose area code is 0 and two digits; all others have three. */
const SHORT_AREA = /^0(10|2\d)/;

/**
 * Reads the telephone number of a person or an office; of several in one cell the first that can be one.
 * Null when none can.
 */
export function readPhone(typed: string): Phone | null {
  const value = cleanText(typed).replace(/\.0+$/, '');
  const whole = readOne(value);
  if (whole) return whole;
  for (const part of value.split(/[、/;,，；|或]|\s{2,}/)) {
    const phone = readOne(part);
    if (phone) return phone;
  }
  return null;
}

function readOne(typed: string): Phone | null {
  const [main = '', ...extensions] = typed.split(/转|分机|ext\.?|#/i);
  const extension = extensions.join('').replace(/\D/g, '');
  const marked = main
    .replace(/[\s()（）._·]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/^(?:\+|00)86-?(?=0|1[3-9]|[48]00)/, '')
    .replace(/^(?:\+|00)86-?/, '0');
  const plain = marked.replace(/-/g, '');
  if (/^\+\d{8,15}$/.test(plain)) return { value: plain, kind: 'OVERSEAS' };
  if (!/^\d+$/.test(plain)) return null;
  const mobile = /^(?:0|86)?(1[3-9]\d{9})$/.exec(plain);
  if (mobile?.[1]) return { value: mobile[1], kind: 'MOBILE' };
  if (/^[48]00\d{7}$/.test(plain)) return { value: plain, kind: 'SERVICE' };
  return readLandline(marked, plain, extension);
}

/** `0751-8769485-801` says itself where the extension begins; any other spelling is cut by the length of its area code. */
function readLandline(marked: string, plain: string, extension: string): Phone | null {
  const written = /^(0\d{2,3})-([2-9]\d{6,7})-(\d{1,6})$/.exec(marked);
  if (written) return { value: written.slice(1).join('-'), kind: 'LANDLINE' };
  const area = plain.startsWith('0') ? plain.slice(0, SHORT_AREA.test(plain) ? 3 : 4) : '';
  const local = plain.slice(area.length);
  if (!/^[2-9]\d{6,7}$/.test(local)) return null;
  return { value: [area, local, extension].filter(Boolean).join('-'), kind: 'LANDLINE' };
}

import { expect, it } from 'vitest';
import { ServiceLine } from '../../roster/agency/index.js';
import type { Signer } from '../signing/index.js';
import type { Certificate } from './certificate.read.js';
import { qrMatrix } from './qr-drawing.js';
import { qrText, serviceLineCodes } from './qr-text.js';
import { shortAgencyName } from './short-name.js';

const signer: Signer = { kid: '0a1b2c3d', alg: 'ES256', sign: () => Buffer.alloc(64, 0xa5) };
const code = '7ZQ4M8K2T9XW3V6R1Y5B0C8DHF';

const certificate = (more: Partial<Certificate>) =>
  ({
    number: 'SG-002164-7',
    issuedOn: '2026-03-19',
    validUntil: '2027-03-19',
    name: '郝秀兰',
    serviceLines: ['INFANT', 'HOUSEKEEPING'],
    agencyName: '韶关市武江区百合家政服务有限公司',
    places: ['韶关市', '武江区'],
    listNumber: 1,
    statusIndex: 131_071,
    ...more,
  }) as Certificate;

const versionOf = (publicUrl: string, more: Partial<Certificate> = {}) =>
  qrMatrix(qrText(signer, publicUrl, certificate(more), code)).version;

it('fits an ordinary certificate into version 11 at level M', () => {
  expect(versionOf('https://jz.example.gov.cn')).toBeLessThanOrEqual(11);
});

it('fits the longest certificate into version 13 at level M', () => {
  const longest = {
    name: '欧阳䶮㛃',
    agencyName: '𠅤𠮷𠅤𠮷𠅤𠮷𠅤𠮷家政服务股份有限公司',
    serviceLines: Object.keys(ServiceLine) as ServiceLine[],
    listNumber: 400,
    number: 'SG-1002164-7',
  };
  expect(versionOf('https://jiazheng-fuwu.shaoguan.gov.cn', longest)).toBeLessThanOrEqual(13);
  expect(versionOf('https://jiazheng-fuwu.shaoguan.gov.cn', { ...longest, name: '𠅤·买买提' })).toBeLessThanOrEqual(13);
});

it('says nothing of an agency to which the holder does not belong', () => {
  const text = qrText(signer, 'https://jz.example.gov.cn', certificate({ agencyName: null }), code);
  expect(text.length).toBeLessThan(qrText(signer, 'https://jz.example.gov.cn', certificate({}), code).length);
});

it('has one code for each service line', () => {
  expect(new Set(Object.values(serviceLineCodes)).size).toBe(Object.keys(ServiceLine).length);
});

it.each([
  ['韶关市武江区百合家政服务有限公司', '百合家政'],
  ['韶关百合家庭服务有限责任公司', '百合家庭'],
  ['武江区安心家政服务中心', '安心家政'],
  ['韶关市武江区家政服务中心', '家政'],
  ['小蜜蜂家政服务（韶关）有限公司', '小蜜蜂家政'],
  ['韶关', '韶关'],
  ['公司', '公司'],
  ['阿姨来了互联网家政服务股份有限公司武江分公司', '阿姨来了互联'],
])('shortens %s to %s', (name, short) => {
  expect(shortAgencyName(name, ['韶关市', '武江区'])).toBe(short);
});

import { describe, expect, it } from 'vitest';
import { ageOf, daysBetween, expiryOf, formatNumber, momentOf, spaceMasked, spaceWhole, withoutCounty } from './format';

const today = '2026-11-24';

it('writes moments in Shanghai whatever the desk says', () => {
  expect(momentOf('2026-11-23T16:05:00Z')).toBe('2026-11-24 00:05');
  expect(momentOf('2026-11-24T02:32:00Z')).toBe('2026-11-24 10:32');
});

it('counts days over months and leap years', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-11-24', '2026-09-28')).toBe(-57);
});

it('separates thousands', () => expect(formatNumber(1_000_000)).toBe('1,000,000'));

describe('expiry', () => {
  it.each([
    [null, { kind: 'none' }],
    ['2026-09-28', { kind: 'past', days: 57, date: '2026-09-28' }],
    ['2026-11-23', { kind: 'past', days: 1, date: '2026-11-23' }],
    ['2026-11-24', { kind: 'today', date: '2026-11-24' }],
    ['2026-12-22', { kind: 'soon', days: 28, date: '2026-12-22' }],
    ['2026-12-24', { kind: 'soon', days: 30, date: '2026-12-24' }],
    ['2026-12-25', { kind: 'far', date: '2026-12-25' }],
  ])('%s', (date, expiry) => {
    expect(expiryOf(date, today)).toEqual(expiry);
  });
});

describe('age', () => {
  it.each([
    ['2026-11-24T01:41:00Z', { unit: 'today', time: '09:41' }],
    ['2026-11-23T16:00:00Z', { unit: 'today', time: '00:00' }],
    ['2026-11-23T09:20:00Z', { unit: 'yesterday', time: '17:20' }],
    ['2026-11-21T02:00:00Z', { unit: 'days', count: 3 }],
    ['2026-11-10T02:00:00Z', { unit: 'weeks', count: 2 }],
    ['2026-09-20T02:00:00Z', { unit: 'months', count: 2 }],
    ['2025-11-01T02:00:00Z', null],
    ['2026-11-25T02:00:00Z', null],
  ])('%s', (at, age) => {
    expect(ageOf(at, today)).toEqual(age);
  });
});

describe('masked values', () => {
  it.each([
    ['440203********1060', '440203 •••••••• 1060'],
    ['440203••••••••162X', '440203 •••••••• 162X'],
    ['166****2504', '166 •••• 2504'],
    ['166 •••• 2504', '166 •••• 2504'],
  ])('%s', (masked, shown) => {
    expect(spaceMasked(masked)).toBe(shown);
  });
  it('groups whole values', () => {
    expect(spaceWhole('44020319800101106X')).toBe('440203 19800101 106X');
    expect(spaceWhole('13800000000')).toBe('138 0000 0000');
    expect(spaceWhole('H01234567')).toBe('H01234567');
  });
});

describe('agency name without its county', () => {
  it.each([
    ['武江区康怡家政服务有限公司', '武江区', '康怡家政服务有限公司'],
    ['韶关市武江区康怡家政服务有限公司', '武江区', '康怡家政服务有限公司'],
    ['乳源惠民家庭服务部', '乳源瑶族自治县', '乳源惠民家庭服务部'],
    ['乐昌家政', '乐昌市', '乐昌家政'],
    ['巧姐家庭服务有限公司', '武江区', '巧姐家庭服务有限公司'],
  ])('%s', (name, county, shown) => {
    expect(withoutCounty(name, county)).toBe(shown);
  });
});

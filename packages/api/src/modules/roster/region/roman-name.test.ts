import { expect, it } from 'vitest';
import { romanName } from './roman-name.js';

it.each([
  ['武江区', 'Wujiang'],
  ['始兴县', 'Shixing'],
  ['乳源瑶族自治县', 'Ruyuan'],
  ['乐昌市', 'Lechang'],
  ['新华街道', 'Xinhua'],
  ['深渡水瑶族乡', 'Shendushui'],
  ['天井山林场', 'Tianjingshan'],
  ['东莞大岭山（南雄）产业转移工业园', '东莞大岭山（南雄）产业转移工业园'],
])('%s is %s', (name, roman) => expect(romanName(name)).toBe(roman));

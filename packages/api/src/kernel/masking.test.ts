import { describe, expect, it } from 'vitest';
import { maskedName } from './masking.js';

describe('a name as the public sees it', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张*'],
    ['欧阳娜娜', '欧阳*'],
    ['欧阳锋', '欧阳*'],
    ['欧阳', '欧*'],
    ['阿卜杜·某', '阿*'],
    ['Maria Santos', 'M*'],
    ['\u{20BB7}野明', '\u{20BB7}*'],
    ['䶮小妹', '䶮*'],
    ['葛\u{E0100}花', '葛\u{E0100}*'],
    ['龙', '*'],
    ['\u{20BB7}', '*'],
    ['', '*'],
  ])('%s is %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});

import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, oneTimePassword, refuseWeakPassword } from './password.js';

describe('passwords', () => {
  it('are kept as argon2id with a salt of their own', async () => {
    const [one, other] = await Promise.all([hashPassword('Lychee-harvest-73'), hashPassword('Lychee-harvest-73')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await isPassword(one, 'Lychee-harvest-73')).toBe(true);
    expect(await isPassword(one, 'Lychee-harvest-74')).toBe(false);
    expect(await isPassword(null, 'Lychee-harvest-73')).toBe(false);
  });

  it('are refused when short, well known or made of the login', () => {
    const accepted = (password: string) => {
      try {
        refuseWeakPassword(password, 'liming', 'next');
        return true;
      } catch {
        return false;
      }
    };
    expect(accepted('Lychee-harvest-73')).toBe(true);
    expect(accepted('荔枝丰收在北江两岸的夏天')).toBe(true);
    for (const weak of [
      'Lychee-7',
      'Password1234',
      'P@ssw0rd2024!',
      'qwertyuiop123',
      'abcdefghijkl',
      '1234567890123',
      'abcabcabcabc',
      'my-liming-pass',
      'admin@2026admin',
      'x'.repeat(129),
    ]) {
      expect(accepted(weak), weak).toBe(false);
    }
  });

  it('for one use are strong and never weak by accident', () => {
    for (let count = 0; count < 200; count += 1) {
      const password = oneTimePassword();
      expect(password).toMatch(/^([A-HJKMNP-Za-hjkmnp-z2-9]{4}-){3}[A-HJKMNP-Za-hjkmnp-z2-9]{4}$/);
    }
  });
});

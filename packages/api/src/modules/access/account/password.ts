import { type Argon2Parameters, argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { invalid } from '../../../kernel/errors.js';
import { isWeak } from './weak-password.js';

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** Argon2id with the parameters that OWASP recommends: 19 MiB, two passes. */
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

const SHORTEST = 12;
const LONGEST = 128;

/** The hash of a password in PHC format: parameters, salt, tag. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: fold(password), nonce, memory, passes, parallelism, tagLength });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** Of no password; checked for unknown logins so that they take as long as known ones. */
const nobodys = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(Buffer.alloc(16, 1))}$${unpadded(Buffer.alloc(tagLength))}`;

/** Whether the password has this hash. Without a hash it takes as long and is never right. */
export async function isPassword(hash: string | null | undefined, password: string): Promise<boolean> {
  const [, m, t, p, salt, tag] = phc.exec(hash ?? nobodys)!;
  const expected = Buffer.from(tag!, 'base64');
  const derived = await derive('argon2id', {
    message: fold(password.slice(0, LONGEST)),
    nonce: Buffer.from(salt!, 'base64'),
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: expected.length,
  });
  return timingSafeEqual(derived, expected) && Boolean(hash);
}

/** Refuses a new password that is too short, well known, or made of the login. */
export function refuseWeakPassword(password: string, login: string, field: string): void {
  if (password.length < SHORTEST || password.length > LONGEST) {
    throw invalid(
      field,
      `密码应为 ${SHORTEST} 至 ${LONGEST} 个字符。`,
      `A password has ${SHORTEST} to ${LONGEST} characters.`,
    );
  }
  if (password.toLowerCase().includes(login)) {
    throw invalid(field, '密码中不能含有登录名。', 'The password must not contain the login.');
  }
  if (isWeak(password)) {
    throw invalid(
      field,
      '这个密码太容易被猜到，请换一个，例如几个不相干的词连在一起。',
      'This password is easy to guess. Choose another one, for example a few unrelated words.',
    );
  }
}

const legible = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand over once: four groups of four characters that nobody mistakes for each other. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => legible[randomInt(legible.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** The same characters typed on another keyboard are the same password. */
function fold(password: string): string {
  return password.normalize('NFKC');
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

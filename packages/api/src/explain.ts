import { ConfigError } from './config.js';
import { DomainError } from './kernel/errors.js';

/** Sentences for what an operator can mend; the stack for what only we can. */
export function explain(error: unknown): string[] {
  if (error instanceof ConfigError) return error.problems;
  if (error instanceof DomainError) return [error.message];
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return ['端口已被占用，请用 PORT=… 换一个。 / The port is in use. Set another one with PORT=….'];
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return [`数据库连接不上：${message} / The database cannot be reached.`];
  return [stack ?? message];
}

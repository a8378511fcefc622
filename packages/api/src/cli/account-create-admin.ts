import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { timeOf } from '../kernel/clock.js';
import { row, sql } from '../kernel/sql.js';
import type { Work } from '../kernel/work.js';
import { createAccount, giveOneTimePassword, type OneTimeAccess } from '../modules/access/account/index.js';
import { complain, runInShell, say } from './shell.js';

const USAGE = 'npm run account:create-admin -- --login NAME [--name DISPLAY] [--reset-second-factor]';

const { values } = parseArgs({
  options: {
    login: { type: 'string' },
    name: { type: 'string', default: '系统管理员' },
    'reset-second-factor': { type: 'boolean', default: false },
  },
});

const login = values.login?.trim().toLowerCase();
if (!login) {
  complain(USAGE);
  process.exitCode = 2;
} else {
  await runInShell(async (work) => {
    const access = await accessFor(work, login);
    if (!access) return 1;
    say(`登录名 / login: ${login}`);
    say(`一次性密码 / one-time password: ${access.password}`);
    const until = timeOf(access.until);
    say(`只能登录一次，有效期至 ${until} / opens one session, until ${until}`);
    say('只显示这一次；首次登录须修改密码并设置动态口令。 / Shown this once; it is replaced at the first sign-in.');
    return 0;
  });
}

/** A new administrator, or a new way in for one who lost the authenticator. */
async function accessFor(work: Work, login: string): Promise<OneTimeAccess | undefined> {
  const known = await row(
    work.em,
    sql<{ id: string; role: string }>`select id, role from account where login = ${login}`,
  );
  if (!known) return createAccount(work, { login, displayName: values.name, role: 'ADMIN' });
  if (known.role !== 'ADMIN') {
    complain('该登录名已属于其他角色，请换一个。 / This login belongs to another role. Choose another one.');
    return undefined;
  }
  if (!values['reset-second-factor']) {
    complain(
      '该管理员已存在。要换发一次性密码并清除动态口令，请加 --reset-second-factor。 / This administrator exists. Add --reset-second-factor to give a new one-time password and clear the second factor.',
    );
    return undefined;
  }
  return giveOneTimePassword(work, known.id);
}

import 'reflect-metadata';
import { rotateFieldKeys } from '../kernel/key-rotation.js';
import { runInShell, say } from './shell.js';

await runInShell(async (work) => {
  const total = await rotateFieldKeys(work, (column, values) => say(`${column}: ${values}`));
  say(
    `${total} 项已改用第 ${work.crypto.version} 号密钥，其他字段密钥可以撤下。 / ${total} values are sealed with field key ${work.crypto.version} now; the others can be taken away.`,
  );
  return 0;
});

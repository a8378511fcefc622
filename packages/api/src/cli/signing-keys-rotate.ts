import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { rotateKeys } from '../modules/certification/signing/index.js';
import { runInShell, say } from './shell.js';

const { values } = parseArgs({ options: { now: { type: 'boolean', default: false } } });

await runInShell(async (work) => {
  const kids = await rotateKeys(work, { atOnce: values.now });
  for (const kid of kids) say(`新密钥 / new key: ${kid}`);
  say(
    values.now
      ? '已启用；原密钥不再签名，其签发的证书仍可核验。 / In use. The earlier keys sign no more; what they signed still verifies.'
      : '已公布，一小时后启用；原密钥签发的证书仍可核验。 / Published, in use in an hour. What the earlier keys signed still verifies.',
  );
  return 0;
});

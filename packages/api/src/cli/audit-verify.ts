import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { verifyTrail } from '../modules/access/audit-trail/index.js';
import { complain, runInShell, say } from './shell.js';

const { values } = parseArgs({ options: { head: { type: 'string' } } });

await runInShell(async (work, config) => {
  const { intact, entries, firstBad, head } = await verifyTrail(work.em, work.clock, config.keys.audit, values.head);
  if (!intact) {
    complain(`审计链有异常：${firstBad!.zh} / The trail was touched: ${firstBad!.en}`);
    return 1;
  }
  say(`审计链完好，共核验 ${entries} 条。 / The trail is whole; ${entries} entries checked.`);
  say(`末端哈希 / head: ${head ?? '—'}`);
  return 0;
});

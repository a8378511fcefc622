import 'reflect-metadata';
import { readConfig } from '../config.js';
import { openDatabase } from '../db/orm.js';
import { runProgram, say } from './shell.js';

await runProgram(async () => {
  const database = await openDatabase(readConfig());
  try {
    const applied = await database.migrate();
    for (const name of applied) say(`已应用 / applied: ${name}`);
    say(applied.length === 0 ? '数据库结构已是最新。 / Up to date.' : '完成。 / Done.');
    return 0;
  } finally {
    await database.close();
  }
});

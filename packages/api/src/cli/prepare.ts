import 'reflect-metadata';
import { readConfig } from '../config.js';
import { openDatabase } from '../db/orm.js';
import { seed } from '../db/seeds/index.js';
import { runProgram, say } from './shell.js';

/** Makes the database of the configuration, with all that it holds at the beginning. */
await runProgram(async () => {
  const config = readConfig();
  say('正在建立数据库 … / Making the database …');
  const database = await openDatabase(config);
  try {
    await database.migrate();
    await seed(config, database, say);
    return 0;
  } finally {
    await database.close();
  }
});

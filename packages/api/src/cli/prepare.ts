import 'reflect-metadata';
import { readConfig } from '../config.js';
import { seed } from '../db/seeds/index.js';
import { runProgram, say, withDatabase } from './shell.js';

/** Makes the database of the configuration, with all that it holds at the beginning. */
await runProgram(() => {
  const config = readConfig();
  say('正在建立数据库 … / Making the database …');
  return withDatabase(config, async (database) => {
    await seed(config, database, say);
    return 0;
  });
});

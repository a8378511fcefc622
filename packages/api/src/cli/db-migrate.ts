import 'reflect-metadata';
import { readConfig } from '../config.js';
import { runProgram, say, withDatabase } from './shell.js';

await runProgram(() =>
  withDatabase(readConfig(), async (_, applied) => {
    for (const name of applied) say(`已应用 / applied: ${name}`);
    say(applied.length === 0 ? '数据库结构已是最新。 / Up to date.' : '完成。 / Done.');
    return 0;
  }),
);

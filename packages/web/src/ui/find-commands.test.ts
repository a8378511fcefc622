import { expect, it } from 'vitest';
import { type Command, findCommands } from './find-commands';

const commands: Command[] = [
  { label: '服务员', pinyin: 'fu wu yuan', path: '/workers' },
  { label: '机构', pinyin: 'ji gou', path: '/agencies' },
  { label: 'Imports', pinyin: 'dao ru', path: '/imports' },
];

it.each([
  ['', ['/workers', '/agencies', '/imports']],
  ['机', ['/agencies']],
  ['fuwu', ['/workers']],
  ['fu wu', ['/workers']],
  ['fwy', ['/workers']],
  ['JG', ['/agencies']],
  ['imp', ['/imports']],
  ['zzz', []],
])('%s finds %j', (typed, paths) => {
  expect(findCommands(commands, typed).map((command) => command.path)).toEqual(paths);
});

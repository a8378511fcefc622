import { readFile } from 'node:fs/promises';
import { BADGE } from './badge.ts';

const PICTURE = /^(%PDF-|\x89PNG|\xff\xd8\xff)/;

/** What there is to verify in an argument: a code or token itself, or those in a file (a line each), picture or PDF. */
export async function textsOf(argument: string): Promise<string[]> {
  if (/^https?:\/\//.test(argument) || BADGE.test(argument.trim())) {
    const file = await readFile(argument).catch(() => undefined);
    return file ? textsIn(file) : [argument.trim()];
  }
  const file = await readFile(argument).catch(() => undefined);
  return file ? textsIn(file) : [];
}

async function textsIn(file: Buffer): Promise<string[]> {
  if (PICTURE.test(file.subarray(0, 8).toString('latin1'))) {
    const { codesIn } = await import('./picture.ts');
    return codesIn(file);
  }
  return file
    .toString('utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isNewFolder, makeWhole } from './new-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiazheng-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const make = async (path: string) => {
  mkdirSync(path);
  writeFileSync(join(path, 'PG_VERSION'), '17');
};

it('is new until it is whole, however often its making was interrupted', async () => {
  const place = { dataDir: folder, databaseUrl: undefined };
  const cluster = join(folder, 'pglite');
  expect(isNewFolder(place)).toBe(true);
  const interrupted = makeWhole(cluster, async (path) => {
    await make(path);
    throw new Error('interrupted');
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  expect(isNewFolder(place)).toBe(true);
  await makeWhole(cluster, make);
  expect(isNewFolder(place)).toBe(false);
  expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17');
  expect(existsSync(`${cluster}.unfinished`)).toBe(false);
});

it('is not made twice', async () => {
  const cluster = join(folder, 'pglite');
  await makeWhole(cluster, make);
  await makeWhole(cluster, () => Promise.reject(new Error('made again')));
});

it('is nobody’s matter on PostgreSQL', () => {
  expect(isNewFolder({ dataDir: folder, databaseUrl: 'postgres://localhost/x' })).toBe(false);
});

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.js';

/** PGlite has no lock of its own: two processes on one folder lose rows silently. Returns what releases the lock. */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'server.pid');
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch {
      const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
      if (holder !== process.pid && isAlive(holder)) {
        throw new ConfigError([
          `数据目录 ${dataDir} 正被进程 ${holder} 使用，请先停止它，或换一个 DATA_DIR。 / The data folder ${dataDir} is in use by process ${holder}. Stop that one first, or set another DATA_DIR.`,
        ]);
      }
      rmSync(path, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

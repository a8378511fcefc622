import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Stop } from '../console.mjs';
import { run } from '../process.mjs';
import { root } from '../workspace.mjs';

const BINARY = ['.png', '.jpg', '.ico', '.xlsx', '.ttf', '.woff2', '.pdf', '.gz', '.zip'];

/**
 * Every text file that is, or would be, committed.
 * @returns {Promise<{ path: string, text: string }[]>} path relative to the root
 */
export async function sources() {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { code, stdout } = await run('git', args, { cwd: root, output: 'stdout' });
  if (code !== 0) throw new Stop('This check reads the list of files from git; run it in a clone.');
  return stdout
    .split('\0')
    .filter((path) => path && !BINARY.includes(extname(path)) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** One problem a line on which `find` finds something: `path:line what`. */
export function problemsByLine(files, find) {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = find(line, path);
      return found ? [`${path}:${index + 1} ${found}`] : [];
    }),
  );
}

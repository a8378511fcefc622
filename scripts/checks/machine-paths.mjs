import { problemsByLine, sources } from './sources.mjs';

/** Written in pieces so that this file does not find itself. */
const FOLDERS = ['work/main', 'work/shared', 'root/', 'home/[a-z]', 'Users/[a-z]', 'tmp/'];
const HOSTS = ['registry[.]npmjs', 'registry[.]npmmirror', 'registry[.]yarnpkg'];
const MACHINE = new RegExp(`(?<![\\w.}])/(${FOLDERS.join('|')})|${HOSTS.join('|')}|[.]{2}/shared/`);

/** A container's own folders are part of the product. */
const EXEMPT = /^docker\/|^scripts\/checks\/machine-paths[.]/;

/** The part of a line that works on one machine only, or nothing. */
export function machinePathIn(line) {
  return MACHINE.exec(line)?.[0];
}

/** No file names a folder or a package registry of the machine it was written on. */
export async function machinePathProblems() {
  const files = (await sources()).filter(({ path }) => !EXEMPT.test(path));
  return problemsByLine(files, (line) => {
    const found = machinePathIn(line);
    return found && `names ${found}`;
  });
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../workspace.mjs';
import { problemsByLine, sources } from './sources.mjs';

const LINK = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g;

/** Every relative link and image of a document leads to a file of the repository. */
export async function linkProblems() {
  const documents = (await sources()).filter(({ path }) => path.endsWith('.md'));
  return problemsByLine(documents, (line, path) => {
    const targets = [...line.matchAll(LINK)].map(([, target]) => target).filter((target) => !/^[a-z]+:/.test(target));
    const dead = targets.find((target) => !existsSync(join(root, dirname(path), target)));
    return dead && `links to ${dead}, which is not there`;
  });
}

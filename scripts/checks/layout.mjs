import { basename } from 'node:path';
import { sources } from './sources.mjs';

const MOST_LINES = 300;
/** A migration is read once, a matrix of tests is read as a table. */
const LONG_BY_NATURE = /\/migrations\/|[.]test[.]tsx?$/;
const CODE = /^(packages|e2e|scripts)\/.+[.](ts|tsx|mjs)$/;
const GENERATED = /^packages\/web\/src\/gql\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9-]+)*$/;
const VAGUE = /(^|[-./])(utils?|helpers?|common|managers?|misc)([-./]|$)/;

/** Files are kebab-case with a role suffix, say what they hold, and fit in a head. */
export async function layoutProblems() {
  const files = (await sources()).filter(({ path }) => CODE.test(path) && !GENERATED.test(path));
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return [
      ...(KEBAB.test(basename(path)) ? [] : [`${path} is not kebab-case`]),
      ...(VAGUE.test(path) ? [`${path} has a name that says nothing (utils, helpers, common, manager)`] : []),
      ...(lines > MOST_LINES && !LONG_BY_NATURE.test(path)
        ? [`${path} has ${lines} lines; split it (at most ${MOST_LINES})`]
        : []),
    ];
  });
}

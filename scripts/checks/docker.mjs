import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

const folder = join(root, 'docker');

const read = (name) => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** What is wrong with a Dockerfile by our own few rules. */
export function dockerfileProblems(text) {
  const images = [...text.matchAll(/^FROM\s+(\S+)(?:\s+AS\s+(\S+))?/gim)];
  const stages = images.map(([, , stage]) => stage);
  const instruction = (name) => [...text.matchAll(new RegExp(`^${name}\\s+(.+)$`, 'gm'))].map(([, rest]) => rest);
  const last = text.slice(text.lastIndexOf('\nFROM '));
  const rules = [
    [images.length > 1, 'has one stage; build and run-time belong apart'],
    [
      images.every(([, image]) => stages.includes(image) || /:[\w.-]*\d/.test(image)),
      'uses an image without a version',
    ],
    [/^USER\s+(?!root|0\b)\S+/m.test(last), 'runs as root'],
    [/^HEALTHCHECK\s/m.test(last), 'has no HEALTHCHECK'],
    [instruction('ADD').length === 0, 'uses ADD; COPY says what it does'],
    [!/^(ENV|ARG)\s+\S*(PASSWORD|SECRET|_KEY)/m.test(text), 'bakes a secret into the image'],
    [/^CMD\s+\[/m.test(last), 'has no CMD in JSON form, so signals would not arrive'],
    [/--frozen-lockfile/.test(text), 'installs without the lockfile'],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => `docker/Dockerfile ${what}`);
}

/** What is wrong with the composition by our own few rules. */
export function composeProblems(text) {
  const images = [...text.matchAll(/^\s+image:\s*(\S+)/gm)].map(([, image]) => image);
  const rules = [
    [images.every((image) => /:.*\d/.test(image)), 'uses an image without a version'],
    [!/\t/.test(text), 'is indented with tabs'],
    [
      !/(PASSWORD|_KEY):\s*["']?(?!\$\{)[\w-]+["']?\s*$/m.test(text),
      'has a secret in it; take it from the environment',
    ],
    [/\$\{\w+:\?/.test(text), 'does not insist on its secrets, as in NAME:?sentence'],
    [!/^\s+privileged:\s*true/m.test(text), 'runs a privileged container'],
    [/healthcheck:/.test(text), 'has no health check'],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => `docker/compose.yaml ${what}`);
}

/** The container files, which cannot be run everywhere, by rules that can. */
export async function dockerProblems() {
  const missing = ['Dockerfile', 'compose.yaml', 'README.md'].filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) return missing.map((name) => `docker/${name} is missing`);
  return [...dockerfileProblems(read('Dockerfile')), ...composeProblems(read('compose.yaml'))];
}

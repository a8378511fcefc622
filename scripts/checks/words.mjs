import { join } from 'node:path';
import { lastLines } from '../console.mjs';
import { run } from '../process.mjs';
import { environment, root, serverNode, web } from '../workspace.mjs';

const HAN = /\p{Script=Han}/u;

/** Every sentence of a tree by its dotted path. */
function flatten(tree, path = '') {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[here, value]] : flatten(value, here);
  });
}

const slots = (sentence) =>
  [...sentence.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join(', ');

/** What keeps two languages of one feature from saying the same. */
export function unequalWords({ name, zh, en }) {
  const chinese = new Map(flatten(zh));
  const english = new Map(flatten(en));
  const problems = [];
  const say = (key, what) => problems.push(`${name}.${key} ${what}`);
  for (const [key, sentence] of chinese) {
    const translated = english.get(key);
    if (!sentence.trim()) say(key, 'is empty in Chinese');
    if (!translated?.trim()) say(key, 'is missing in English');
    else if (HAN.test(translated.replace(/（[^）]*）|\([^)]*\)/g, ''))) say(key, 'has Chinese in its English');
    else if (slots(sentence) !== slots(translated))
      say(key, `fills in other values: ${slots(sentence)} | ${slots(translated)}`);
  }
  for (const key of english.keys()) {
    if (!chinese.has(key) && !chinese.has(key.replace(/_one$/, ''))) say(key, 'has no Chinese');
  }
  return problems;
}

/** All words of the web, in Chinese and English. */
export async function wordProblems() {
  const reader = join(root, 'scripts/checks/words-reader.mjs');
  const result = await run(serverNode(), [reader], {
    cwd: web,
    env: environment(),
    output: 'stdout',
    limitMs: 120_000,
  });
  if (result.code !== 0) return ['The words cannot be read.', ...lastLines(result.tail, 20).split('\n')];
  const texts = JSON.parse(result.stdout);
  return texts.length > 0 ? texts.flatMap(unequalWords) : ['No words were found in packages/web/src.'];
}

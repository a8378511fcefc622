import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Stop } from '../console.mjs';
import { web } from '../workspace.mjs';

const KB = 1024;

/** Most JavaScript, compressed, that a page may ask for. */
const BUDGET = { initial: 400 * KB, route: 150 * KB };

/** Pages that carry an editor of their own; only who opens them pays. */
const LARGE_PAGES = [{ source: /graphiql|monaco/, limit: 1500 * KB }];

/** A chunk and everything that it imports at once. */
function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) closure(manifest, imported, seen);
  return seen;
}

/**
 * What breaks the budgets. The first load counts with all it imports; a lazy page counts with what it adds to that.
 * @param manifest Vite's manifest @param {(file: string) => number} size compressed bytes of a built file
 */
export function overBudget(manifest, size) {
  const keys = Object.keys(manifest).filter((key) => manifest[key].file.endsWith('.js'));
  const weigh = (chunks) => chunks.reduce((sum, key) => sum + size(manifest[key].file), 0);
  const loaded = new Set();
  const problems = [];
  const judge = (what, bytes, limit) => {
    if (bytes > limit)
      problems.push(`${what} is ${Math.ceil(bytes / KB)} KB compressed; the budget is ${limit / KB} KB`);
  };
  for (const entry of keys.filter((key) => manifest[key].isEntry)) {
    const chunks = [...closure(manifest, entry)];
    for (const key of chunks) loaded.add(key);
    judge(`first load of ${entry}`, weigh(chunks), BUDGET.initial);
  }
  for (const page of keys.filter((key) => manifest[key].isDynamicEntry && !loaded.has(key))) {
    const limit = LARGE_PAGES.find(({ source }) => source.test(page))?.limit ?? BUDGET.route;
    judge(`page ${page}`, weigh([...closure(manifest, page)].filter((key) => !loaded.has(key))), limit);
  }
  return problems;
}

/** The built web against its budgets. */
export async function bundleProblems() {
  const file = join(web, 'dist/.vite/manifest.json');
  if (!existsSync(file)) throw new Stop('The web build leaves no manifest; set build.manifest in vite.config.ts.');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return overBudget(manifest, (name) => gzipSync(readFileSync(join(web, 'dist', name))).length);
}

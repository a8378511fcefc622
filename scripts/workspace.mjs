import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duration, lastLines, Stop, say } from './console.mjs';
import { run } from './process.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const api = join(root, 'packages/api');
export const web = join(root, 'packages/web');
export const bench = join(root, 'packages/bench');
export const verifier = join(root, 'packages/verifier');
export const e2e = join(root, 'e2e');

const PNPM = 'pnpm@12.21.0';
const SERVER_NODE_MAJOR = 24;
const installStamp = join(root, 'node_modules/.installed');

/** The environment of every child: tools and the workspace's own Node come first. */
export function environment(extra = {}) {
  return { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/** The Node that the product runs on: the one that the install brought, else the user's own when it is new enough. */
export function serverNode() {
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= SERVER_NODE_MAJOR) return process.execPath;
  throw new Stop(
    `This computer's kind (${process.platform} ${process.arch}) has no bundled Node ${SERVER_NODE_MAJOR}. ` +
      `Install Node ${SERVER_NODE_MAJOR} and run the command again.`,
  );
}

/**
 * How Node is told to run the product. With the embedded database in the same process memory is short, and V8 would let 130 MB of
 * garbage pile up between two cleanings of what is young; with PostgreSQL rows go in a tenth faster when it may.
 */
export function serverFlags() {
  return ['--enable-source-maps', ...(process.env.DATABASE_URL ? [] : ['--max-semi-space-size=8'])];
}

/** A tool of the workspace; `from` is the package that depends on it. */
export function tool(name, from = root) {
  return join(from, 'node_modules/.bin', name);
}

/** Hash of the content and names of files and folders; `skip` names files or folders to leave out at any depth. */
export function fingerprint(paths, skip = ['node_modules', 'dist']) {
  const hash = createHash('sha256');
  const visit = (path, name) => {
    if (skip.includes(name) || !existsSync(path)) return;
    const entries = directoryEntries(path);
    if (entries) for (const entry of entries) visit(join(path, entry), entry);
    else hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) visit(path, '');
  return hash.digest('hex');
}

function directoryEntries(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Does `work` unless `stamp` says that it was done for this very fingerprint. */
export async function unlessDone(stamp, mark, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
}

/** A tool's own stack says nothing to who wrote the line that the tool complains about. */
const withoutStack = (text) => text.replace(/^ +at .*\n?/gm, '');

/** One announced piece of work: its name, how long it took, and its output only when it fails. */
export async function step(title, command, args, options = {}) {
  const started = Date.now();
  say(`${title} …`);
  const result = await run(command, args, { env: environment(), cwd: root, ...options });
  if (result.code !== 0) {
    say(lastLines(withoutStack(result.tail), 40));
    throw new Stop(`${title}: failed (exit code ${result.code}).`);
  }
  say(`${title}: done in ${duration(Date.now() - started)}`);
  return result;
}

/** Installs the packages when the lockfile or a manifest has changed since the last install. */
export async function ensureInstalled() {
  const manifests = [root, api, web, bench, verifier, e2e].map((folder) => join(folder, 'package.json'));
  const mark = fingerprint([join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...manifests]);
  await unlessDone(installStamp, mark, async () => {
    // CI=true: pnpm asks no question.
    const env = environment({ CI: 'true' });
    await step('Installing packages', 'npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], { env });
  });
}

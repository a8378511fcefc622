import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overBudget } from './bundle.mjs';
import { composeProblems, dockerfileProblems } from './docker.mjs';
import { machinePathIn } from './machine-paths.mjs';
import { looksLikeIdNumber, personalDataIn } from './privacy.mjs';
import { untoldBreaks } from './schema-breaks.mjs';
import { undescribed } from './schema-words.mjs';
import { unequalWords } from './words.mjs';

const ID = '440203199003071235';
const withCheckCharacter = (digits) => [...'0123456789X'].map((c) => digits + c).find(looksLikeIdNumber);

test('a resident ID number needs a birth date and the right check character', () => {
  const valid = withCheckCharacter(ID.slice(0, 17));
  assert.ok(valid);
  assert.match(personalDataIn(`const id = '${valid}';`), /ID number/);
  const wrong = valid.slice(0, 17) + (valid[17] === '0' ? '1' : '0');
  assert.equal(personalDataIn(`const id = '${wrong}';`), undefined);
  assert.equal(looksLikeIdNumber('440203209913011230'), false);
});

test('a specimen and a longer number are nobody', () => {
  assert.equal(personalDataIn('11010519491231002X'), undefined);
  assert.equal(personalDataIn(`9${withCheckCharacter(ID.slice(0, 17))}`), undefined);
  assert.equal(personalDataIn('13800138000'), undefined);
});

test('a mobile number is found, a fraction or a longer number is not', () => {
  assert.match(personalDataIn('phone: 13902345678'), /mobile/);
  assert.equal(personalDataIn('0.13902345678'), undefined);
  assert.equal(personalDataIn('139023456789'), undefined);
});

test('machine paths are found, addresses of the product are not', () => {
  assert.equal(machinePathIn("read('/ho" + "me/anna/data')"), '/ho' + 'me/a');
  assert.equal(machinePathIn('see .' + './shared/design'), '.' + './shared/');
  assert.equal(machinePathIn('https://jz.example.gov.cn/home/'), undefined);
  assert.equal(machinePathIn('os.tmpdir()'), undefined);
});

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['vendor'], dynamicImports: ['page.tsx'] },
  vendor: { file: 'vendor.js' },
  'page.tsx': { file: 'page.js', isDynamicEntry: true, imports: ['vendor', 'table'] },
  table: { file: 'table.js' },
};

test('a lazy page counts with what it adds to the first load', () => {
  const sizes = (table) => ({ 'index.js': 100_000, 'vendor.js': 300_000, 'page.js': 50_000, 'table.js': table });
  assert.deepEqual(
    overBudget(manifest, (file) => sizes(100_000)[file]),
    [],
  );
  const [problem] = overBudget(manifest, (file) => sizes(110_000)[file]);
  assert.match(problem, /^page page\.tsx is 157 KB/);
});

test('the first load counts with all that it imports', () => {
  const [problem] = overBudget(manifest, (file) => (file === 'vendor.js' ? 400_000 : 10_000));
  assert.match(problem, /^first load of index\.html is 401 KB/);
});

test('words must exist, be translated and fill in the same values', () => {
  const zh = { count: '{{count}} 项', state: { open: '开', shut: '关' } };
  const good = { count: '{{count}} items', count_one: '{{count}} item', state: { open: 'Open', shut: 'Shut' } };
  assert.deepEqual(unequalWords({ name: 'x', zh, en: good }), []);
  const bad = { count: 'items', state: { open: '开' }, extra: 'more' };
  assert.deepEqual(unequalWords({ name: 'x', zh, en: bad }), [
    'x.count fills in other values: count | ',
    'x.state.open has Chinese in its English',
    'x.state.shut is missing in English',
    'x.extra has no Chinese',
  ]);
});

test('a container runs without root, from pinned images, without secrets', () => {
  const good = `FROM node:24.21 AS build\nRUN pnpm install --frozen-lockfile\nFROM node:24.21-slim\nUSER node\nHEALTHCHECK CMD node health.js\nCMD ["node", "main.js"]\n`;
  assert.deepEqual(dockerfileProblems(good), []);
  const bad = 'FROM node\nENV DB_PASSWORD=x\nCMD node main.js\n';
  assert.equal(dockerfileProblems(bad).length, 7);
  assert.equal(
    composeProblems('services:\n  db:\n    image: postgres\n    environment:\n      PASSWORD: secret\n').length,
    4,
  );
});

test('every element of the schema is described with its Chinese term', () => {
  const sdl = `
    "服务员 worker"
    type Worker { "状态 state" state(at: Int): State! name: String }
    "状态 state"
    enum State { "草稿 draft" DRAFT "verified" VERIFIED }
    type Query { "服务员 worker" worker: Worker }`;
  assert.deepEqual(undescribed(sdl), [
    'Worker.state(at:) has no description',
    'Worker.name has no description',
    'State.VERIFIED has no Chinese term in its description',
  ]);
});

test('a change that breaks a released client is told in the changelog', () => {
  const released = 'type Query { worker(id: ID!): String, agency: String }';
  const present = 'type Query { worker(id: ID!, county: ID!): String, region: String }';
  const [added, removed] = ['A required arg county on Query.worker was added.', 'Query.agency was removed.'];
  assert.deepEqual(untoldBreaks(released, present, '').sort(), [added, removed]);
  assert.deepEqual(untoldBreaks(released, present, `- ${removed} Ask for region.`), [added]);
  assert.deepEqual(untoldBreaks(released, `${released} type Extra { id: ID! }`, ''), []);
});

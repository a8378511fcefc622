import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { closingLine, outcomeOf, readPlaywright, readTap, readVitest, total } from './reports.mjs';

const finished = { code: 0, tail: '', timedOut: false };

function reportFile(text) {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report');
  writeFileSync(file, text);
  return file;
}

const vitestReport = (...tests) => ({
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: tests }],
});

test('a Vitest report gives passed, failed and skipped tests', () => {
  const outcome = readVitest(
    vitestReport(
      { status: 'passed', fullName: 'one' },
      { status: 'failed', fullName: 'two', failureMessages: ['expected 1'] },
      { status: 'skipped', fullName: 'three' },
      { status: 'todo', fullName: 'four' },
    ),
  );
  assert.equal(closingLine(outcome), '1 passed, 1 failed');
  assert.deepEqual(outcome.skipped, ['three', 'four']);
  assert.deepEqual(outcome.failures, [{ title: 'two', message: 'expected 1' }]);
});

test('a test file that cannot be loaded is a failure', () => {
  const report = { testResults: [{ name: 'a.test.ts', status: 'failed', message: 'no module', assertionResults: [] }] };
  assert.deepEqual(readVitest(report).failures, [{ title: 'a.test.ts', message: 'no module' }]);
});

test('a Playwright report counts each project, and a second try does not pass', () => {
  const run = (projectName, status) => ({ projectName, status, results: [{ errors: [] }] });
  const report = {
    suites: [
      {
        title: 'access.spec.ts',
        suites: [
          {
            title: 'sign-in',
            specs: [{ title: 'works', tests: [run('zh', 'expected'), run('en', 'flaky'), run('phone', 'skipped')] }],
          },
        ],
      },
    ],
  };
  const outcome = readPlaywright(report);
  assert.equal(closingLine(outcome), '1 passed, 1 failed');
  assert.deepEqual(outcome.skipped, ['[phone] access.spec.ts › sign-in › works']);
});

test('TAP is counted by its summary', () => {
  const outcome = readTap('ok 1 - a\nnot ok 2 - b\nok 3 - c # SKIP\n# pass 1\n# fail 1\n# cancelled 0\n# skipped 1\n');
  assert.equal(closingLine(outcome), '1 passed, 1 failed');
  assert.deepEqual(outcome.skipped, ['c']);
  assert.equal(outcome.failures[0].title, 'b');
});

test('a suite without a report is one failure that shows the end of its output', () => {
  const result = { code: 134, tail: 'Aborted', timedOut: false };
  const outcome = outcomeOf({ name: 'Web', format: 'vitest', file: '/nowhere/report', result });
  assert.equal(closingLine(outcome), '0 passed, 1 failed');
  assert.match(outcome.failures[0].message, /exit code 134\)\nAborted/);
});

test('a suite that ran nothing, hung or failed outside its tests is a failure', () => {
  const passing = reportFile(JSON.stringify(vitestReport({ status: 'passed', fullName: 'one' })));
  const outcome = (file, result) => closingLine(outcomeOf({ name: 'Web', format: 'vitest', file, result }));
  assert.equal(outcome(passing, finished), '1 passed, 0 failed');
  assert.equal(outcome(passing, { ...finished, code: 1 }), '1 passed, 1 failed');
  assert.equal(outcome(passing, { ...finished, timedOut: true }), '0 passed, 1 failed');
  assert.equal(outcome(reportFile('{"testResults":[]}'), finished), '0 passed, 1 failed');
});

test('outcomes add up', () => {
  const one = { passed: 1, failed: 0, skipped: ['a'], failures: [] };
  const two = { passed: 2, failed: 1, skipped: [], failures: [{ title: 'b', message: '' }] };
  assert.deepEqual(total([one, two]), { passed: 3, failed: 1, skipped: ['a'], failures: two.failures });
});

import { existsSync, readFileSync } from 'node:fs';

/**
 * What a suite came to: counts, the titles of what was skipped, and what failed with its first lines.
 * @typedef {{ passed: number, failed: number, skipped: string[], failures: { title: string, message: string }[] }} Outcome
 */

/** @returns {Outcome} */
export const emptyOutcome = () => ({ passed: 0, failed: 0, skipped: [], failures: [] });

/** A suite that says nothing readable counts as one failure. */
export function crashed(title, message) {
  return { passed: 0, failed: 1, skipped: [], failures: [{ title, message }] };
}

/** @param {Outcome[]} outcomes @returns {Outcome} */
export function total(outcomes) {
  return outcomes.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: [...sum.skipped, ...one.skipped],
      failures: [...sum.failures, ...one.failures],
    }),
    emptyOutcome(),
  );
}

/** The one closing line that everything reads. */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function addFailure(outcome, title, message) {
  outcome.failed += 1;
  outcome.failures.push({ title, message: message ?? '' });
}

/** Reads Vitest's JSON report; a file that could not be loaded at all counts as one failure. */
export function readVitest(report) {
  const outcome = emptyOutcome();
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') addFailure(outcome, test.fullName, test.failureMessages?.[0]);
      else outcome.skipped.push(test.fullName);
    }
    const hasFailedTest = file.assertionResults.some((test) => test.status === 'failed');
    if (file.status === 'failed' && !hasFailedTest) addFailure(outcome, file.name, file.message);
  }
  return outcome;
}

/** Reads Playwright's JSON report; a test that passed only on a second try is a failure. */
export function readPlaywright(report) {
  const outcome = emptyOutcome();
  const visit = (suite, path) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const title = `[${test.projectName}] ${[...path, spec.title].join(' › ')}`;
        const error = test.results.flatMap((result) => result.errors ?? [])[0]?.message;
        if (test.status === 'expected') outcome.passed += 1;
        else if (test.status === 'skipped') outcome.skipped.push(title);
        else addFailure(outcome, title, error ?? test.status);
      }
    }
    for (const child of suite.suites ?? []) visit(child, [...path, child.title]);
  };
  for (const suite of report.suites) visit(suite, [suite.title]);
  for (const error of report.errors ?? []) addFailure(outcome, 'browser suite', error.message);
  return outcome;
}

/** Reads the TAP that node:test writes. */
export function readTap(tap) {
  const outcome = emptyOutcome();
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  outcome.passed = count('pass');
  const failed = [...tap.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, title]) => title);
  for (let index = 0; index < count('fail') + count('cancelled'); index += 1) {
    addFailure(outcome, failed[index] ?? 'script test');
  }
  for (const [, title] of tap.matchAll(/^ *ok \d+ - (.+) # (?:SKIP|TODO)/gm)) outcome.skipped.push(title);
  return outcome;
}

const readers = {
  vitest: (text) => readVitest(JSON.parse(text)),
  playwright: (text) => readPlaywright(JSON.parse(text)),
  tap: readTap,
};

/**
 * The outcome of a finished suite. Trusts the report, but never a clean report from a process that failed.
 * @param {{ name: string, format: 'vitest' | 'playwright' | 'tap', file: string, result: { code: number, tail: string, timedOut: boolean } }} suite
 */
export function outcomeOf({ name, format, file, result }) {
  if (result.timedOut) return crashed(name, `hung and was ended\n${result.tail}`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  let outcome;
  try {
    outcome = readers[format](text);
  } catch {
    return crashed(name, `left no report (exit code ${result.code})\n${result.tail}`);
  }
  const ran = outcome.passed + outcome.failed + outcome.skipped.length > 0;
  if (!ran) return crashed(name, `ran no test (exit code ${result.code})\n${result.tail}`);
  if (result.code !== 0 && outcome.failed === 0) {
    return total([outcome, crashed(name, `failed outside its tests (exit code ${result.code})\n${result.tail}`)]);
  }
  return outcome;
}

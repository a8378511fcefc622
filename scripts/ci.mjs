import { runChecks } from './check.mjs';
import { Stop, say } from './console.mjs';
import { closingLine, crashed, total } from './reports.mjs';
import { runSuites, summarise } from './suites.mjs';
import { ensureInstalled } from './workspace.mjs';

/** Everything a change must pass, on a clean clone: install, every check, every suite, one closing line. */
export async function continuousIntegration() {
  const outcome = await attempt();
  summarise(outcome);
  say(`\n${closingLine(outcome)}`);
  return outcome.failed === 0 ? 0 : 1;
}

async function attempt() {
  const outcomes = [];
  try {
    await ensureInstalled();
    outcomes.push(await runChecks());
    outcomes.push(await runSuites());
  } catch (error) {
    outcomes.push(crashed('run', error instanceof Stop ? error.message : error.stack));
  }
  return total(outcomes);
}

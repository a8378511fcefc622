import { cleanText } from '../../../../kernel/identifier/index.js';
import type { WorkerRowFacts } from './row-facts.js';
import type { RowUnderJudgement } from './row-under-judgement.js';
import { readYesNo } from './vocabulary.js';

const LONGEST_COURSE = 100;
const MOST_HOURS = 5_000;

type HealthFacts = Pick<WorkerRowFacts, 'healthIssuedOn' | 'healthExpiresOn'>;
type TrainingFacts = Pick<WorkerRowFacts, 'trained' | 'trainingCompletedOn' | 'trainingCourse' | 'trainingHours'>;

/** The health certificate. One that is missing is a lack, not an error. */
export function judgeHealth(row: RowUnderJudgement): HealthFacts {
  const healthIssuedOn = row.date('healthIssuedOn');
  const healthExpiresOn = row.date('healthExpiresOn');
  if (healthIssuedOn !== null && healthIssuedOn > row.context.today) row.report('healthIssuedOn', 'HEALTH_DATE_FUTURE');
  if (healthIssuedOn !== null && healthExpiresOn !== null && healthExpiresOn < healthIssuedOn) {
    row.report('healthExpiresOn', 'EXPIRY_BEFORE_ISSUE');
  }
  return { healthIssuedOn, healthExpiresOn };
}

/** Training so far; rosters tell little more than yes or no, so nothing here makes a row bad but a wrong date. */
export function judgeTraining(row: RowUnderJudgement): TrainingFacts {
  const hours = Number(/^\d+/.exec(cleanText(row.typed('trainingHours') ?? ''))?.[0] ?? 0);
  return {
    trained: readYesNo(row.cell('trained')),
    trainingCompletedOn: row.dateOrMonth('trainingCompletedOn'),
    trainingCourse: row.text('trainingCourse', LONGEST_COURSE),
    trainingHours: hours > 0 && hours <= MOST_HOURS ? hours : null,
  };
}

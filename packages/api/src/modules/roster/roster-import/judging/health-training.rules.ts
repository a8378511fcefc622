import { addYears } from '../../../../kernel/clock.js';
import { cleanText } from '../../../../kernel/identifier/index.js';
import type { WorkerRowFacts } from './row-facts.js';
import type { RowUnderJudgement } from './row-under-judgement.js';
import { readYesNo } from './vocabulary.js';

const LONGEST_COURSE = 100;
const MOST_HOURS = 5_000;

type HealthFacts = Pick<WorkerRowFacts, 'healthIssuedOn' | 'healthExpiresOn'>;
type TrainingFacts = Pick<WorkerRowFacts, 'trained' | 'trainingCompletedOn' | 'trainingCourse' | 'trainingHours'>;

/** The health certificate, which holds one year (law). One that is missing is a lack, not an error. */
export function judgeHealth(row: RowUnderJudgement): HealthFacts {
  const { today } = row.context;
  const healthIssuedOn = row.date('healthIssuedOn');
  const healthExpiresOn = row.date('healthExpiresOn');
  if (healthIssuedOn !== null && healthIssuedOn > today) row.report('healthIssuedOn', 'HEALTH_DATE_FUTURE');
  if (healthExpiresOn !== null) {
    const from = healthIssuedOn ?? today;
    if (healthIssuedOn !== null && healthExpiresOn <= from) row.report('healthExpiresOn', 'EXPIRY_BEFORE_ISSUE');
    if (healthExpiresOn > addYears(from, 1))
      row.report('healthExpiresOn', healthIssuedOn === null ? 'EXPIRY_TOO_FAR' : 'EXPIRY_AFTER_A_YEAR');
  }
  return { healthIssuedOn, healthExpiresOn };
}

/** Training so far; rosters tell little more than yes or no, so nothing here makes a row bad but a wrong date. */
export function judgeTraining(row: RowUnderJudgement): TrainingFacts {
  const trainingCompletedOn = row.dateOrMonth('trainingCompletedOn');
  if (trainingCompletedOn !== null && trainingCompletedOn > row.context.today)
    row.report('trainingCompletedOn', 'TRAINING_IN_FUTURE');
  const hours = Number(/^\d+/.exec(cleanText(row.typed('trainingHours') ?? ''))?.[0] ?? 0);
  return {
    trained: readYesNo(row.cell('trained')),
    trainingCompletedOn,
    trainingCourse: row.text('trainingCourse', LONGEST_COURSE),
    trainingHours: hours > 0 && hours <= MOST_HOURS ? hours : null,
  };
}

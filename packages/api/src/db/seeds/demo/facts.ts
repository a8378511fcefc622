import { addDays, addYears } from '../../../kernel/clock.js';
import { daysAgo, insertAll, type Setting } from './setting.js';
import { blame, courses, hospitals, praise, providers, sources } from './vocabulary.js';
import type { DemoWorker } from './workers.js';

/** Health certificates, trainings, integrity entries and consents; drafts have few of them, verified workers most. */
export async function seedFacts(setting: Setting, workers: DemoWorker[]): Promise<void> {
  const { em } = setting;
  const likely = (worker: DemoWorker, share: number) =>
    worker.state === 'DRAFT'
      ? share * 0.3
      : worker.state === 'SUBMITTED' || worker.state === 'RETURNED'
        ? share * 0.8
        : share;
  const of = (share: number) => workers.filter((worker) => setting.random.chance(likely(worker, share)));
  await insertAll(
    em,
    'health_certificate (id, worker_id, issued_on, expires_on, issuer, created_at)',
    'id, worker, issued, expires, issuer, at',
    'id uuid, worker uuid, issued date, expires date, issuer text, at timestamptz',
    of(0.9).flatMap((worker) => healthOf(setting, worker)),
  );
  await insertAll(
    em,
    'training_entry (id, worker_id, completed_on, course, hours, provider, created_at)',
    'id, worker, day, course, hours, provider, at',
    'id uuid, worker uuid, day date, course text, hours int, provider text, at timestamptz',
    of(0.82).flatMap((worker) => trainingsOf(setting, worker)),
  );
  await insertAll(
    em,
    'integrity_entry (id, worker_id, entered_on, good, source, summary, created_at)',
    'id, worker, day, good, source, summary, at',
    'id uuid, worker uuid, day date, good boolean, source text, summary text, at timestamptz',
    of(0.88).flatMap((worker) => integrityOf(setting, worker)),
  );
  await insertAll(
    em,
    'consent (id, worker_id, kind, given_on, withdrawn_at, created_at)',
    'id, worker, kind, day, withdrawn, at',
    'id uuid, worker uuid, kind text, day date, withdrawn timestamptz, at timestamptz',
    of(0.84).flatMap((worker) => consentsOf(setting, worker)),
  );
}

function healthOf({ random, today }: Setting, worker: DemoWorker) {
  const age = random.weighted([
    [random.between(1, 334), 78],
    [random.between(336, 365), 9],
    [random.between(367, 700), 13],
  ]);
  const newest = addDays(today, -age);
  const days = random.chance(0.25) ? [newest, addDays(newest, -random.between(350, 372))] : [newest];
  return days.map((issued) => ({
    id: random.uuid(),
    worker: worker.id,
    issued,
    expires: addYears(issued, 1),
    issuer: random.pick(hospitals),
    at: worker.created,
  }));
}

function trainingsOf({ random, today }: Setting, worker: DemoWorker) {
  const taken = random.some(courses, 0.12);
  return (taken.length > 0 ? taken : [random.pick(courses)]).map((course) => ({
    id: random.uuid(),
    worker: worker.id,
    day: addDays(today, -random.between(20, 1_200)),
    course,
    hours: random.pick([8, 16, 24, 40, 80, 120]),
    provider: random.pick(providers),
    at: worker.created,
  }));
}

function integrityOf({ random, today }: Setting, worker: DemoWorker) {
  return Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => {
    const good = random.chance(0.95);
    return {
      id: random.uuid(),
      worker: worker.id,
      day: addDays(today, -random.between(5, 700)),
      good,
      source: random.pick(sources),
      summary: random.pick(good ? praise : blame),
      at: worker.created,
    };
  });
}

function consentsOf(setting: Setting, worker: DemoWorker) {
  const { random, today } = setting;
  const kinds = random.chance(0.7) ? ['DATA', 'PHOTO'] : ['DATA'];
  return kinds.map((kind) => ({
    id: random.uuid(),
    worker: worker.id,
    kind,
    day: addDays(today, -random.between(90, 400)),
    withdrawn: random.chance(0.02) ? daysAgo(setting, random.between(1, 80)) : null,
    at: worker.created,
  }));
}

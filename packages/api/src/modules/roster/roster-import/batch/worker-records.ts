import { rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import type { WorkerRowFacts } from '../judging/index.js';
import { orderedId } from './ordered-id.js';
import type { WorkerEffects } from './row-effects.js';
import {
  healthOf,
  isReached,
  knowsHealth,
  knowsTraining,
  newEmploymentOf,
  trainingOf,
  type WorkerStanding,
} from './worker-register.js';
import type { World } from './world.js';

const HELD = new Set(['CURRENT', 'ENDING']);

/** The employments, health certificates and trainings that rows of one chunk add to their workers, each once. */
export class RecordsOfWorkers {
  private readonly employments: object[] = [];
  private readonly health: object[] = [];
  private readonly trainings: object[] = [];

  constructor(
    private readonly world: World,
    private readonly now: Date,
  ) {}

  /** Notes what a row adds, on the worker too, so that the next row about the same person sees it. */
  add(worker: WorkerStanding, facts: WorkerRowFacts, effects: WorkerEffects): void {
    const employment = newEmploymentOf(worker, facts, this.world);
    if (employment) {
      effects.employment = orderedId(this.now);
      const state = employment.endedOn ? 'ENDED' : this.stateOf(worker, employment.kind);
      this.employments.push({ id: effects.employment, workerId: worker.id, state, ...employment });
      worker.employments.push({ id: effects.employment, state, ...employment });
    }
    if (!isReached(worker, employment)) return;
    const health = healthOf(facts);
    if (health && !knowsHealth(worker, health)) {
      effects.health = orderedId(this.now);
      this.health.push({ id: effects.health, workerId: worker.id, ...health });
      worker.health.push(health.issuedOn);
    }
    const training = trainingOf(facts);
    if (training && !knowsTraining(worker, training)) {
      effects.training = orderedId(this.now);
      this.trainings.push({ id: effects.training, workerId: worker.id, ...training });
      worker.trainings.push(training);
    }
  }

  /** A second labour contract is for the county to settle, never a silent overwrite. */
  private stateOf(worker: WorkerStanding, kind: string): string {
    const bound = worker.employments.some((known) => known.kind === 'LABOUR' && HELD.has(known.state));
    return kind === 'LABOUR' && bound ? 'CONFLICT' : 'CURRENT';
  }

  async insert(work: Work, batchId: string): Promise<void> {
    const { now } = this;
    await rows(
      work.em,
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, ended_on, import_batch_id, created_at, updated_at)
          select e.id, e."workerId", e."agencyId", ${this.world.county}, e.kind, e.state, 'COUNTY', e."startedOn", e."endedOn", ${batchId}::uuid, ${now}::timestamptz, ${now}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(this.employments)}::jsonb)
            as e (id uuid, "workerId" uuid, "agencyId" uuid, kind text, state text, "startedOn" date, "endedOn" date)`,
    );
    await rows(
      work.em,
      sql`insert into health_certificate (id, worker_id, issued_on, expires_on, import_batch_id, created_at)
          select h.id, h."workerId", h."issuedOn", h."expiresOn", ${batchId}::uuid, ${now}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(this.health)}::jsonb) as h (id uuid, "workerId" uuid, "issuedOn" date, "expiresOn" date)`,
    );
    await rows(
      work.em,
      sql`insert into training_entry (id, worker_id, completed_on, course, hours, import_batch_id, created_at)
          select t.id, t."workerId", t."completedOn", t.course, t.hours, ${batchId}::uuid, ${now}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(this.trainings)}::jsonb) as t (id uuid, "workerId" uuid, "completedOn" date, course text, hours int)`,
    );
  }
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';
import type { Scoped } from '../../../kernel/scope.js';
import type { EnrolledBy, TrainingEnrolmentState } from './enrolment.enum.js';
import type { TrainingSessionState } from './training-session.enum.js';

/** 报名, for commands. */
@Entity({ tableName: 'training_enrolment' })
export class TrainingEnrolment implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) sessionId!: string;
  @Property({ type: 'uuid' }) workerId!: string;
  /** The agency that enrolled the worker, or employed the worker at the time. */
  @Property({ type: 'uuid', nullable: true }) agencyId: string | null = null;
  @Property({ type: 'text' }) enrolledBy!: EnrolledBy;
  @Property({ type: 'text' }) state!: TrainingEnrolmentState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: DayType, nullable: true }) completedOn: string | null = null;
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** Of the worker today, who may have moved: read with the lock. */
  scopeKeys!: string[];
  /** Business number of the worker, for the trail. */
  number!: string;
  sessionState!: TrainingSessionState;
  /** Whether the actor keeps the worker's data. */
  kept!: boolean;
}

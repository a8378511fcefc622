import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';
import type { Scoped } from '../../../kernel/scope.js';
import type { TrainingSessionState } from './training-session.enum.js';

/** 班次, for commands. Counts and scope keys are kept by the database. */
@Entity({ tableName: 'training_session' })
export class TrainingSession implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'uuid' }) courseId!: string;
  @Property({ type: 'uuid' }) institutionId!: string;
  @Property({ type: 'uuid', nullable: true }) trainerId: string | null = null;
  @Property({ type: 'text' }) countyCode!: string;
  @Property({ type: 'text' }) place!: string;
  @Property({ type: 'integer' }) capacity!: number;
  /** Hours and pass mark of the course when the session was planned. */
  @Property({ type: 'integer' }) hours!: number;
  @Property({ type: 'integer', nullable: true }) passMark: number | null = null;
  @Property({ type: 'text' }) state!: TrainingSessionState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: DayType }) firstDay!: string;
  @Property({ type: DayType }) lastDay!: string;
  @Property({ type: 'array', persist: false }) scopeKeys!: string[];
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** Read with the lock. */
  resultsMissing!: number;
  trainerAccountId!: string | null;
}

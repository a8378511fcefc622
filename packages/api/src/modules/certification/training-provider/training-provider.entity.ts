import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Scoped } from '../../../kernel/scope.js';
import type { TrainingProviderState } from './training-provider.enum.js';

/** 培训机构, for commands. */
@Entity({ tableName: 'training_institution' })
export class TrainingInstitution implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) countyCode!: string;
  @Property({ type: 'text' }) state!: TrainingProviderState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** Read with the lock. */
  scopeKeys!: string[];
  sessionsToCome!: number;
}

/** 教师, for commands. */
@Entity({ tableName: 'trainer' })
export class Trainer implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) institutionId!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text', nullable: true }) qualification: string | null = null;
  /** The trainer's own account, who then enters no results of the own sessions. */
  @Property({ type: 'uuid', nullable: true }) accountId: string | null = null;
  @Property({ type: 'text' }) state!: TrainingProviderState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** Read with the lock. */
  scopeKeys!: string[];
  sessionsToCome!: number;
}

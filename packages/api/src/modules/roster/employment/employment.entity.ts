import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';
import type { Scoped } from '../../../kernel/scope.js';
import type { AgencyState } from '../agency/index.js';
import type { ContractKind, EmploymentSide, EmploymentState } from './employment.enum.js';

/** 从业关系, for commands. `scopeKeys` is kept by the database. */
@Entity({ tableName: 'employment' })
export class Employment implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) workerId!: string;
  @Property({ type: 'uuid' }) agencyId!: string;
  /** The agency's county when it began; county figures use it. */
  @Property({ type: 'text' }) countyCode!: string;
  @Property({ type: 'text' }) contractKind!: ContractKind;
  @Property({ type: 'text' }) state!: EmploymentState;
  @Property({ type: 'text' }) startedBy!: EmploymentSide;
  @Property({ type: 'text', nullable: true }) endingBy: EmploymentSide | null = null;
  @Property({ type: DayType }) startedOn!: string;
  /** The day that the side which ends it has named. */
  @Property({ type: DayType, nullable: true }) endingOn: string | null = null;
  @Property({ type: DayType, nullable: true }) endedOn: string | null = null;
  @Property({ type: 'text', nullable: true }) endReason: string | null = null;
  @Property({ type: 'blob', nullable: true }) linkHash: Uint8Array | null = null;
  @Property({ type: 'timestamptz', nullable: true }) linkExpiresAt: Date | null = null;
  @Property({ type: 'array', persist: false }) scopeKeys!: string[];
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** Whether the worker may work at all, and the agency take anybody on: read with the worker's lock. */
  workerState!: string;
  agencyState!: AgencyState;
}

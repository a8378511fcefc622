import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';
import type { Scoped } from '../../../kernel/scope.js';
import type { ServiceLine } from '../agency/index.js';
import type { IdentityMethod, IdKind, Sex, WorkerState } from './worker.enum.js';

/** 服务员, for commands. What follows from facts and employments is kept by the database. */
@Entity({ tableName: 'worker' })
export class Worker implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) namePinyin!: string;
  @Property({ type: 'text' }) nameInitials!: string;
  @Property({ type: 'text' }) sex!: Sex;
  @Property({ type: DayType }) birthDate!: string;
  @Property({ type: 'text' }) idKind!: IdKind;
  @Property({ type: 'blob' }) idSealed!: Uint8Array;
  @Property({ type: 'blob' }) idIndex!: Uint8Array;
  /** Area code of a resident ID; empty for other papers. */
  @Property({ type: 'text' }) idHead!: string;
  @Property({ type: 'text' }) idTail!: string;
  @Property({ type: 'blob', nullable: true }) phoneSealed: Uint8Array | null = null;
  @Property({ type: 'text', nullable: true }) phoneMasked: string | null = null;
  @Property({ type: 'blob', nullable: true }) addressSealed: Uint8Array | null = null;
  @Property({ type: 'text', nullable: true }) addressMasked: string | null = null;
  @Property({ type: 'text' }) state!: WorkerState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: 'text' }) countyCode!: string;
  @Property({ type: 'text', nullable: true }) townCode: string | null = null;
  /** Where the worker lives, when it is not the county that keeps the worker. */
  @Property({ type: 'text', nullable: true }) homeCountyCode: string | null = null;
  @Property({ type: 'array' }) serviceLines: ServiceLine[] = [];
  @Property({ type: 'timestamptz', nullable: true }) identityCheckedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) identityMethod: IdentityMethod | null = null;
  @Property({ type: 'uuid', nullable: true }) identityCheckedBy: string | null = null;
  @Property({ type: 'uuid', nullable: true }) registeredByAgency: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) submittedAt: Date | null = null;
  @Property({ type: 'integer', persist: false }) currentEmployments!: number;
  @Property({ type: 'boolean', persist: false }) conflict!: boolean;
  @Property({ type: 'boolean', persist: false }) dataConsent!: boolean;
  @Property({ type: 'boolean', persist: false }) photoConsent!: boolean;
  @Property({ type: 'array', persist: false }) scopeKeys!: string[];
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** Whether the actor of the command keeps the worker's data: read with the lock. */
  kept!: boolean;
}

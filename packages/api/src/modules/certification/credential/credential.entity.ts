import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';
import type { Scoped } from '../../../kernel/scope.js';
import type { CancelCause, CredentialState } from './credential.enum.js';

/** 家政服务证, for commands: one a person for life. `validUntil` follows from `issuedOn` and `reviews`. */
@Entity({ tableName: 'credential' })
export class Credential implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'uuid' }) workerId!: string;
  @Property({ type: 'text' }) state!: CredentialState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: DayType }) issuedOn!: string;
  /** Annual reviews passed since the issue. */
  @Property({ type: 'integer' }) reviews = 0;
  @Property({ type: DayType, persist: false }) validUntil!: string;
  /** Last day of a rectification. */
  @Property({ type: DayType, nullable: true }) rectifyBy: string | null = null;
  @Property({ type: DayType, nullable: true }) cancelledOn: string | null = null;
  @Property({ type: 'text', nullable: true }) cancelCause: CancelCause | null = null;
  @Property({ type: DayType, nullable: true }) revokedOn: string | null = null;
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** The worker's scope, and whether a revocation is under way: read with the lock. */
  scopeKeys!: string[];
  revocationOpen!: boolean;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';
import type { Scoped } from '../../../kernel/scope.js';
import type { CredentialState } from './credential.enum.js';
import type { RevocationCause, RevocationState } from './revocation.enum.js';

/** 撤销, for commands: one proceeding against one certificate. */
@Entity({ tableName: 'credential_revocation' })
export class Revocation implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'uuid' }) credentialId!: string;
  @Property({ type: 'text' }) state!: RevocationState;
  @Property({ type: 'text' }) cause!: RevocationCause;
  @Property({ type: 'text' }) grounds!: string;
  @Property({ type: 'text' }) evidence!: string;
  @Property({ type: 'uuid', nullable: true }) proposedBy: string | null = null;
  @Property({ type: 'timestamptz' }) proposedAt!: Date;
  @Property({ type: DayType }) defenceUntil!: string;
  @Property({ type: 'text', nullable: true }) defence: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) defendedAt: Date | null = null;
  @Property({ type: 'uuid', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decisionReason: string | null = null;
  /** What the certificate goes back to when it is restored. */
  @Property({ type: 'text', nullable: true }) stateBefore: CredentialState | null = null;
  @Property({ type: DayType, nullable: true }) appealUntil: string | null = null;
  @Property({ type: 'text', nullable: true }) appeal: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) appealedAt: Date | null = null;
  @Property({ type: 'uuid', nullable: true }) ruledBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) ruledAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) rulingReason: string | null = null;
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  /** The worker's scope, whether no later proceeding exists, and whether the actor answers for the worker: read with the lock. */
  scopeKeys!: string[];
  latest!: boolean;
  answering!: boolean;
}

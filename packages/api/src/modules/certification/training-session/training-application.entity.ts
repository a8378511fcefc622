import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FieldPlace } from '../../../kernel/field-crypto.js';
import type { Scoped } from '../../../kernel/scope.js';
import type { TrainingApplicationState } from './training-application.enum.js';

/** 待核实报名, for commands. The sealed columns are there while it is pending, and not a moment longer. */
@Entity({ tableName: 'training_application' })
export class TrainingApplication implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) sessionId!: string;
  @Property({ type: 'blob', nullable: true }) nameSealed: Uint8Array | null = null;
  @Property({ type: 'blob', nullable: true }) idSealed: Uint8Array | null = null;
  @Property({ type: 'blob', nullable: true }) phoneSealed: Uint8Array | null = null;
  @Property({ type: 'blob', nullable: true }) idIndex: Uint8Array | null = null;
  @Property({ type: 'text' }) state!: TrainingApplicationState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: 'array', persist: false }) scopeKeys!: string[];
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
}

/** Where a sealed field of an application lives. */
export const placeOfApplication = (column: 'name' | 'id' | 'phone', id: string): FieldPlace => ({
  table: 'training_application',
  column,
  id,
});

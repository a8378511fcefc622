import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';
import type { ReviewState } from './review.enum.js';

/** 年审, for commands: the review of one certificate for one last valid day, from its declaration on. */
@Entity({ tableName: 'credential_review' })
export class CredentialReview {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) credentialId!: string;
  @Property({ type: DayType }) dueOn!: string;
  @Property({ type: 'text' }) state!: ReviewState;
  /** Still works in the trade; what the register says is current; no complaint, accident or offence within the year. */
  @Property({ type: 'boolean' }) inTrade!: boolean;
  @Property({ type: 'boolean' }) informationCurrent!: boolean;
  @Property({ type: 'boolean' }) noIncident!: boolean;
  @Property({ type: 'text', nullable: true }) remark: string | null = null;
  @Property({ type: 'uuid', nullable: true }) declaredBy: string | null = null;
  @Property({ type: 'timestamptz' }) declaredAt!: Date;
  /** What is to be put right, and until when. */
  @Property({ type: 'text', nullable: true }) demand: string | null = null;
  @Property({ type: DayType, nullable: true }) rectifyBy: string | null = null;
  @Property({ type: 'text', nullable: true }) report: string | null = null;
  @Property({ type: 'uuid', nullable: true }) reportedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) reportedAt: Date | null = null;
  @Property({ type: 'uuid', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decisionReason: string | null = null;
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DayType } from '../../../kernel/day-type.js';

/** 考试成绩, for commands. */
@Entity({ tableName: 'examination_result' })
export class ExaminationResult {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) enrolmentId!: string;
  /** 1 is the examination, the others are re-sits. */
  @Property({ type: 'integer' }) attempt!: number;
  @Property({ type: DayType }) takenOn!: string;
  /** Null: absent. */
  @Property({ type: 'integer', nullable: true }) score: number | null = null;
  @Property({ type: 'integer' }) passMark!: number;
  @Property({ type: 'uuid', nullable: true }) enteredBy: string | null = null;
  @Property({ type: 'timestamptz' }) enteredAt!: Date;
  @Property({ type: 'integer', version: true }) version!: number;
}

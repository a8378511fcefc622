import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Scoped } from '../../../kernel/scope.js';
import type { ServiceLine } from '../../roster/agency/index.js';
import type { CourseKind, CourseState } from './course.enum.js';

/** 课程, for commands. */
@Entity({ tableName: 'course' })
export class Course implements Scoped {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) kind!: CourseKind;
  @Property({ type: 'text', nullable: true }) serviceLine: ServiceLine | null = null;
  @Property({ type: 'text' }) syllabus!: string;
  @Property({ type: 'integer' }) hours!: number;
  /** Of 100; null: the course has no examination. */
  @Property({ type: 'integer', nullable: true }) passMark: number | null = null;
  @Property({ type: 'text' }) state!: CourseState;
  @Property({ type: 'text', nullable: true }) stateReason: string | null = null;
  @Property({ type: 'array', persist: false }) scopeKeys!: string[];
  @Property({ type: 'integer', version: true }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
}

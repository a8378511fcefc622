import { defineNode } from '../../../kernel/node-finder.js';
import { findCourse } from './course.read.js';

export { Course } from './course.entity.js';
export { CourseKind } from './course.enum.js';
export { loadCourseName } from './course.read.js';
export { CourseResolver, TeachingMaterialResolver } from './course.resolver.js';
export { getCourse } from './course.service.js';
export { CourseName } from './course.type.js';
export { saveMaterial, withdrawMaterial, withdrawVersion } from './teaching-material.js';

defineNode('Course', findCourse);

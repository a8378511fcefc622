import { AGENCY_FIELDS } from './agency-fields.js';
import type { FieldDefinition } from './field-definition.js';
import { WORKER_FIELDS } from './worker-fields.js';

/** Which register a file is for. */
export type RosterKind = 'AGENCIES' | 'WORKERS';

/** Headers of rosters that the register does not keep: they tell a header row, and no field takes them. */
export const UNKEPT_HEADERS =
  /^(序号|编号|no|id|备注|附注|说明|其他|文化程度|教育程度|学历|民族|年龄|政治面貌|婚姻状况|照片|邮箱|技能等级|证书|联系人|员工人数|从业人数|注册资本|成立日期|remarks?|age|education)$/;

/** The fields of a kind, in the order in which a template shows them. */
export function fieldsOf(kind: RosterKind): FieldDefinition[] {
  return kind === 'WORKERS' ? WORKER_FIELDS : AGENCY_FIELDS;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../kernel/scalars.js';
import { connectionOf, describeEnum, Personal } from '../../../kernel/schema-types.js';

export const InboxKind = describeEnum('InboxKind', '待办类型 what awaits the viewer', {
  AGENCY_VERIFICATION: '机构待核验 agency to be verified; for the city, those overdue in the counties',
  WORKER_VERIFICATION: '服务员待核验 worker to be verified; for the city, those overdue in the counties',
  EMPLOYMENT_CONFIRMATION: '从业关系待确认 employment, or its end, that the other side started',
  EMPLOYMENT_CONFLICT: '合同冲突待裁决 second labour contract to be settled; for the city, those overdue',
  AGENCY_RETURNED: '机构被退回 agency returned, to be mended and submitted again',
  WORKER_RETURNED: '服务员被退回 worker returned, to be mended and submitted again',
  HEALTH_EXPIRING: '健康证到期 health certificate that has expired or soon will',
  IMPORT_UNFINISHED: '导入未完成 import that was read and not committed',
  REVOCATION_DECISION: '撤销待决定 proposed revocation of a certificate whose defence period is over',
  REVOCATION_APPEAL: '撤销申诉待复核 appeal against a revocation',
  REVOCATION_NOTICE: '拟撤销，可申辩 proposed revocation in whose defence period the holder can be heard',
  CREDENTIAL_TO_CANCEL: '离业待注销 certificate of a holder who left the trade',
  REVIEW_DECISION: '年审待审核 annual review that was declared, or reported as put right, to be decided',
  REVIEW_DUE: '年审待申报 annual review that is due and not declared',
  RECTIFICATION_DUE: '整改待完成 what a review demands to be put right, to be reported',
  TRAINING_TO_END: '班次待结束授课 session whose last day is over',
  TRAINING_RESULTS: '班次待录成绩、结班 session whose results are to be entered, or that is to be closed',
  TRAINING_APPLICATION: '公开报名待核实 application from the public page, to be called',
});
export type InboxKind = keyof typeof InboxKind;

@ObjectType({ description: '待办 one thing that awaits the viewer' })
export class InboxItem {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => InboxKind, { description: '类型 kind' }) kind!: InboxKind;
  @Field(() => ID, { description: '事项所涉记录 id of the record to work on' }) subject!: string;
  @Field(() => String, { description: '名称 name of the record' }) @Personal() title!: string;
  @Field(() => String, { nullable: true, description: '说明 number, agency' }) @Personal() detail!: string | null;
  @Field(() => Date, { description: '自何时起 since when it waits' }) since!: Date;
  @Field(() => DateScalar, { description: '期限 last day in time' }) dueOn!: string;
  @Field(() => Int, { description: '剩余工作日，逾期为负 working days left; negative when overdue' })
  workingDaysLeft!: number;
  @Field(() => Boolean, { description: '已逾期 overdue' }) overdue!: boolean;
}

export const InboxConnection = connectionOf(InboxItem, 'Inbox', '待办');

@ObjectType({ description: '待办分组 how much awaits of one kind' })
export class InboxGroup {
  @Field(() => InboxKind, { description: '类型 kind' }) kind!: InboxKind;
  @Field(() => Int, { description: '件数 how many' }) count!: number;
  @Field(() => Int, { description: '逾期件数 of them overdue' }) overdue!: number;
}

@ObjectType({ description: '待办箱 what awaits the viewer, overdue first' })
export class Inbox {
  @Field(() => [InboxGroup], { description: '按类型 by kind; kinds with nothing are left out' }) groups!: InboxGroup[];
  @Field(() => Int, { description: '总件数 how many in all' }) total!: number;
  @Field(() => Int, { description: '逾期总件数 overdue in all' }) overdue!: number;
}

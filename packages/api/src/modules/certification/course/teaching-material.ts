import { randomUUID } from 'node:crypto';
import { bindAttachment, defineAttachmentOwner, loadAttachments, MOST_BYTES } from '../../../kernel/attachment.js';
import { documents } from '../../../kernel/attachment-content.js';
import { recordAct } from '../../../kernel/audit.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { row, rows, run, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import type {
  SaveTeachingMaterialInput,
  WithdrawMaterialVersionInput,
  WithdrawTeachingMaterialInput,
} from './course.input.js';
import { getCourse, required } from './course.service.js';
import type { TeachingMaterialType, TeachingMaterialVersion } from './course.type.js';
import { courseWorkflow } from './course.workflow.js';

/**
 * 教材: read by whoever reads the course. Its files are its versions, the newest last; one that was withdrawn is read by those
 * who write the course.
 */
const teachingMaterial = defineAttachmentOwner({
  kind: 'TeachingMaterial',
  types: documents,
  mostBytes: MOST_BYTES,
  async mayRead(work, materialId, fileId) {
    const seen = await row(
      work.em,
      sql`select from teaching_material m join course c on c.id = m.course_id
          where m.id = ${materialId} and ${inScope(work.actor, courseWorkflow.reach(work.actor), 'c')}
            and (${work.actor.role in courseWorkflow.actions.EDIT.by}::boolean
              or not exists (select from teaching_material_withdrawal where attachment_id = ${fileId}))`,
    );
    return seen !== undefined;
  },
});

/** Adds a material to a course, or a version to a material; gives the course. What was there before stays. */
export function saveMaterial(work: Work, input: SaveTeachingMaterialInput): Promise<string> {
  return transact(work, async (work) => {
    const course = await getCourse(work, input.course);
    const title = input.title.trim();
    if (!title || title.length > 60)
      throw invalid('title', '请填写名称，不超过 60 字。', 'Give a title of at most 60 characters.');
    const id = input.material ? await retitled(work, course.id, input.material, title) : randomUUID();
    if (!input.material)
      await rows(
        work.em,
        sql`insert into teaching_material (id, course_id, title, created_at) values (${id}, ${course.id}, ${title}, ${work.clock.now()})`,
      );
    await bindAttachment(work, teachingMaterial, id, input.attachment);
    await recordAct(work, {
      action: input.material ? 'REVISE_MATERIAL' : 'ADD_MATERIAL',
      subject: { kind: 'Course', id: course.id, number: course.number },
      changes: [{ field: 'material', to: title }],
    });
    return course.id;
  });
}

async function retitled(work: Work, courseId: string, material: string, title: string): Promise<string> {
  const id = keyOf('TeachingMaterial', material);
  const changed = await run(
    work.em,
    sql`update teaching_material set title = ${title} where id = ${id} and course_id = ${courseId} and withdrawn_at is null`,
  );
  if (changed === 0) throw notFound();
  return id;
}

/** Takes a material out of use; its versions stay readable in the history. Gives the course. */
export function withdrawMaterial(work: Work, { material, reason }: WithdrawTeachingMaterialInput): Promise<string> {
  return transact(work, async (work) => {
    const withdrawn = await row(
      work.em,
      sql<{
        courseId: string;
        number: string;
        title: string;
      }>`update teaching_material m set withdrawn_at = ${work.clock.now()}
          from course c where m.id = ${keyOf('TeachingMaterial', material)} and m.withdrawn_at is null and c.id = m.course_id
          returning c.id as "courseId", c.number, m.title`,
    );
    if (!withdrawn) throw notFound();
    await recordAct(work, {
      action: 'WITHDRAW_MATERIAL',
      subject: { kind: 'Course', id: withdrawn.courseId, number: withdrawn.number },
      reason: reason?.trim().slice(0, 300) || undefined,
      changes: [{ field: 'material', from: withdrawn.title }],
    });
    return withdrawn.courseId;
  });
}

/** Withdraws one version; it stays in the list with the reason. Gives the course. */
export function withdrawVersion(work: Work, input: WithdrawMaterialVersionInput): Promise<string> {
  return transact(work, async (work) => {
    const id = keyOf('Attachment', input.version);
    const reason = required('reason', input.reason, 300);
    const found = await row(
      work.em,
      sql<{ courseId: string; number: string; title: string; version: string }>`
        select c.id as "courseId", c.number, m.title,
          (select count(*)::text from attachment o where o.owner_kind = a.owner_kind and o.owner_id = a.owner_id
            and (o.uploaded_at, o.id) <= (a.uploaded_at, a.id)) as version
        from attachment a join teaching_material m on m.id::text = a.owner_id join course c on c.id = m.course_id
        where a.id = ${id} and a.owner_kind = ${teachingMaterial.kind}`,
    );
    if (!found) throw notFound();
    const withdrawn = await row(
      work.em,
      sql`insert into teaching_material_withdrawal (attachment_id, reason, withdrawn_at)
          values (${id}, ${reason}, ${work.clock.now()}) on conflict do nothing returning attachment_id`,
    );
    if (!withdrawn) throw conflict('WITHDRAWN', '该版本已撤回。', 'This version was withdrawn already.');
    await recordAct(work, {
      action: 'WITHDRAW_VERSION',
      subject: { kind: 'Course', id: found.courseId, number: found.number },
      reason,
      changes: [{ field: 'version', from: `${found.title} ${found.version}` }],
    });
    return found.courseId;
  });
}

/** The materials of a course that the caller has found in scope, those in use first. */
export async function loadMaterials(request: Request, courseId: string): Promise<TeachingMaterialType[]> {
  const found = await load(request, 'teaching-materials', courseId, async (ids) => {
    const all = await rows(
      request.em,
      sql<
        TeachingMaterialType & { courseId: string }
      >`select id, course_id as "courseId", title, withdrawn_at as "withdrawnAt"
          from teaching_material where course_id = any(${ids}::uuid[]) order by withdrawn_at nulls first, created_at, id`,
    );
    return Map.groupBy(all, (material) => material.courseId);
  });
  return found ?? [];
}

/** Every version of a material, the newest first. */
export async function loadVersions(request: Request, materialId: string): Promise<TeachingMaterialVersion[]> {
  const files = await loadAttachments(request, teachingMaterial, materialId);
  const withdrawals = await Promise.all(files.map(({ id }) => loadWithdrawal(request, id)));
  return files.map((file, at) => ({ ...file, number: at + 1, ...(withdrawals[at] ?? inUse) })).toReversed();
}

/** The version that counts; none of a material that is out of use. */
export const loadCurrent = async (
  request: Request,
  { id, withdrawnAt }: TeachingMaterialType,
): Promise<TeachingMaterialVersion | undefined> =>
  withdrawnAt ? undefined : (await loadVersions(request, id)).find((version) => !version.withdrawnAt);

type Withdrawal = Pick<TeachingMaterialVersion, 'withdrawnAt' | 'withdrawalReason'>;

const inUse: Withdrawal = { withdrawnAt: null, withdrawalReason: null };

const loadWithdrawal = (request: Request, fileId: string): Promise<Withdrawal | undefined> =>
  load(request, 'teaching-material-withdrawal', fileId, async (ids) => {
    const found = await rows(
      request.em,
      sql<
        Withdrawal & { id: string }
      >`select attachment_id as id, withdrawn_at as "withdrawnAt", reason as "withdrawalReason"
          from teaching_material_withdrawal where attachment_id = any(${ids}::uuid[])`,
    );
    return new Map(found.map(({ id, ...withdrawal }) => [id, withdrawal]));
  });

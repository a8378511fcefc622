import { uploadAttachment } from '../../../kernel/attachment.js';
import { globalId } from '../../../kernel/global-id.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { saveMaterial, withdrawMaterial, withdrawVersion } from '../../../modules/certification/course/index.js';
import { atWork, sheetOf } from './office.js';
import type { Setting } from './setting.js';

interface Taught {
  id: string;
  name: string;
  hours: number;
  topics: string[];
}

/** Material of the courses that most people take: handbooks, one in several versions of which one is withdrawn, and one out of use. */
export async function seedTeachingMaterials(setting: Setting): Promise<void> {
  const courses = await rows(
    setting.em,
    sql<Taught>`select id, name, hours, string_to_array(rtrim(syllabus, '。'), '；') as topics
        from course where state = 'OPEN' order by number limit 3`,
  );
  const [first] = courses as [Taught];
  // In the order of their days, as the timeline of the course tells them.
  for (const course of courses)
    await save(setting, course, '学员手册', '学员手册.pdf', await handbookOf(course, 'Ⅰ'), 370);
  const handbook = await materialNamed(setting, first, '学员手册');
  await save(setting, first, '礼仪口诀', '礼仪口诀.txt', Buffer.from('先敲门，后进屋；先问好，后动手。\n'), 300);
  const rhymes = await materialNamed(setting, first, '礼仪口诀');
  const checks = Buffer.from('入户安全检查表\n\n燃气阀门关好\n插座无破损\n老人、儿童活动处无尖角\n应急电话贴在门后\n');
  await save(setting, first, '入户安全检查表', '入户安全检查表.txt', checks, 200);
  await save(setting, first, '学员手册', '学员手册（修订）.pdf', await handbookOf(first, 'Ⅱ'), 160, handbook);
  await withdrawMaterial(await atWork(setting, 'association-3', 150), {
    material: globalId('TeachingMaterial', rhymes),
    reason: '已并入学员手册',
  });
  await save(setting, first, '学员手册', '学员手册（新）.pdf', await handbookOf(first, 'Ⅲ'), 21, handbook);
  const newest = await row(
    setting.em,
    sql<{ id: string }>`select id from attachment where owner_id = ${handbook} order by uploaded_at desc limit 1`,
  );
  await withdrawVersion(await atWork(setting, 'association-3', 20), {
    version: globalId('Attachment', newest!.id),
    reason: '第二章急救电话有误，订正后重新上传',
  });
}

const handbookOf = ({ name, hours, topics }: Taught, edition: string): Promise<Buffer> =>
  sheetOf(`${name}学员手册 ${edition}`, [
    `共 ${hours} 学时。培训不收费。`,
    ...topics.filter((topic) => topic !== '考试').map((topic, at) => `${at + 1}. ${topic}：要点、示范、练习。`),
  ]);

async function save(
  setting: Setting,
  course: Taught,
  title: string,
  fileName: string,
  bytes: Buffer,
  daysAgo: number,
  material?: string,
): Promise<void> {
  const work = await atWork(setting, 'association-2', daysAgo);
  await saveMaterial(work, {
    course: globalId('Course', course.id),
    title,
    attachment: await uploadAttachment(work, fileName, bytes),
    ...(material && { material: globalId('TeachingMaterial', material) }),
  });
}

async function materialNamed(setting: Setting, course: Taught, title: string): Promise<string> {
  const material = await row(
    setting.em,
    sql<{ id: string }>`select id::text from teaching_material where course_id = ${course.id} and title = ${title}`,
  );
  return material!.id;
}

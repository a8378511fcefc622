import { nextNumbers } from '../../../kernel/business-number.js';
import type { CourseKind } from '../../../modules/certification/course/index.js';
import { personName } from './names.js';
import { type County, daysAgo, insertAll, type Setting } from './setting.js';

export interface DemoCourse {
  id: string;
  name: string;
  kind: CourseKind;
  hours: number;
  passMark: number | null;
}

export interface DemoInstitution {
  id: string;
  name: string;
  county: County;
  trainers: string[];
}

const taught: [
  name: string,
  kind: CourseKind,
  line: string | null,
  hours: number,
  pass: number | null,
  syllabus: string,
][] = [
  [
    '家政服务证岗前培训',
    'CERTIFICATE',
    'HOUSEKEEPING',
    16,
    60,
    '职业道德与法律常识；居家安全与急救；入户礼仪与沟通；家庭保洁基本功；考试。',
  ],
  [
    '母婴护理上门服务培训',
    'CERTIFICATE',
    'MATERNITY',
    16,
    60,
    '职业道德；产妇护理；新生儿护理与喂养；异常情况识别与送医；考试。',
  ],
  ['家庭饮食', 'HOME_COOKING', 'COOKING', 24, null, '食材采购与储存；老人与儿童膳食；地方家常菜；厨房安全。'],
  ['家庭保洁', 'HOME_CLEANING', 'HOUSEKEEPING', 24, 60, '清洁剂与工具；分区清洁次序；家电表面养护；收纳；考试。'],
  ['居家沟通与心理学', 'PSYCHOLOGY', null, 16, null, '与老人、儿童沟通；情绪识别；自我减压；求助渠道。'],
  ['家庭营养学', 'NUTRITION', 'ELDERLY', 16, null, '膳食宝塔；慢病饮食；婴幼儿辅食；一周食谱设计。'],
  ['花木园艺', 'GARDENING', null, 16, null, '常见花木；浇水施肥修剪；阳台园艺；病虫防治。'],
];

const unused: typeof taught = [
  ['收纳整理', 'OTHER', 'HOUSEKEEPING', 16, null, '衣橱、厨房、儿童房收纳；空间规划。'],
  ['居家陪护（旧版）', 'OTHER', 'PATIENT', 40, 60, '已由新课程代替。'],
];

/** The courses, those that sessions are held of first. */
export async function seedCourses(setting: Setting): Promise<DemoCourse[]> {
  const { em, random } = setting;
  const all = [...taught, ...unused];
  const numbers = await nextNumbers(em, 'K', all.length);
  const courses = all.map(([name, kind, line, hours, passMark, syllabus], at) => ({
    id: random.uuid(),
    number: numbers[at],
    name,
    kind,
    line,
    hours,
    passMark,
    syllabus,
    state: at < taught.length ? 'OPEN' : at === taught.length ? 'DRAFT' : 'RETIRED',
    reason: at === all.length - 1 ? '内容过时，已有新课程' : null,
    at: daysAgo(setting, 380),
  }));
  await insertAll(
    em,
    'course (id, number, name, kind, service_line, syllabus, hours, pass_mark, state, state_reason, created_at, updated_at)',
    'id, number, name, kind, line, syllabus, hours, "passMark", state, reason, at, at',
    `id uuid, number text, name text, kind text, line text, syllabus text, hours int, "passMark" int, state text, reason text, at timestamptz`,
    courses,
  );
  return courses.slice(0, taught.length);
}

/** One institution a county, and one for the whole city, each with trainers. */
export async function seedInstitutions(setting: Setting): Promise<DemoInstitution[]> {
  const { em, random, city, counties } = setting;
  const names = counties.map((county): [string, County] => [`${county.name}职业技术学校`, county]);
  const institutions = [[`${city.name}家庭服务业协会培训中心`, counties[0]!] as [string, County], ...names].map(
    ([name, county]): DemoInstitution => ({
      id: random.uuid(),
      name,
      county,
      trainers: [random.uuid(), random.uuid(), random.uuid()],
    }),
  );
  const at = daysAgo(setting, 385);
  await insertAll(
    em,
    'training_institution (id, name, county_code, created_at, updated_at)',
    'id, name, county, at, at',
    'id uuid, name text, county text, at timestamptz',
    institutions.map(({ id, name, county }) => ({ id, name, county: county.code, at })),
  );
  await insertAll(
    em,
    'trainer (id, institution_id, name, qualification, state, state_reason, created_at, updated_at)',
    'id, institution, name, qualification, state, reason, at, at',
    'id uuid, institution uuid, name text, qualification text, state text, reason text, at timestamptz',
    institutions.flatMap(({ id, trainers }) =>
      trainers.map((trainer, place) => {
        const name = personName(random, random.chance(0.7));
        const qualification = random.pick(['家政服务高级技师', '主管护师', '高级育婴师', '公共营养师', '心理咨询师']);
        const teaches = place < 2 || random.chance(0.7);
        const reason = teaches ? null : '不再任课';
        return { id: trainer, institution: id, name, qualification, state: teaches ? 'ACTIVE' : 'ENDED', reason, at };
      }),
    ),
  );
  return institutions;
}

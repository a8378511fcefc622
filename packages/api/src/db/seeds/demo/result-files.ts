import { addDays } from '../../../kernel/clock.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';
import { enterImport, uploadResults } from '../../../modules/certification/examination/index.js';
import { atWork } from './office.js';
import { createRandom, type Random } from './random.js';
import type { Setting } from './setting.js';

/** Apart from the city's own dice. */
const SEED = 20261128;
const HEADER = '服务员编号,姓名,成绩';

interface Examined {
  id: string;
  lastDay: string;
  pupils: { number: string; name: string }[];
}

/** Files of results that were entered but for their faulty lines, of the two classes that have waited longest. */
export async function seedResultFiles(setting: Setting): Promise<void> {
  const random = createRandom(SEED);
  const sessions = await rows(
    setting.em,
    sql<Examined>`select s.id, s.last_day::text as "lastDay", json_agg(json_build_object('number', w.number, 'name', w.name) order by w.number) as pupils
        from training_session s join training_enrolment e on e.session_id = s.id and e.state = 'COMPLETED' join worker w on w.id = e.worker_id
        where s.state = 'EXAMINED' and s.pass_mark is not null and not exists (select from examination_result where enrolment_id = e.id)
        group by s.id having count(*) > 4 order by s.first_day, s.number limit 2`,
  );
  for (const { id, lastDay, pupils } of sessions) {
    const work = await atWork(setting, 'association-2', 1);
    const file = Buffer.from([HEADER, ...pupils.map((pupil, at) => lineOf(random, pupil, at))].join('\n'));
    const uploaded = await uploadResults(work, globalId('TrainingSession', id), '考试成绩.csv', file);
    await enterImport(work, {
      examinationImport: globalId('ExaminationImport', uploaded),
      takenOn: addDays(lastDay, 1),
      expectedNew: pupils.length - 2,
      expectedCorrections: 0,
    });
  }
}

/** The first has a name that is not the pupil's, the second no score, the third was absent. */
function lineOf(random: Random, { number, name }: Examined['pupils'][number], at: number): string {
  const score = random.between(48, 98);
  return [number, at === 0 ? '张写错' : name, at === 1 ? '良好' : at === 2 ? '缺考' : score].join(',');
}

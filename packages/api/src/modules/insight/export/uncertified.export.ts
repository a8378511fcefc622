import { sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { todayOf } from '../../../kernel/work.js';
import { type UncertifiedFilter, uncertifiedConditions, uncertifiedList } from '../../certification/coverage/index.js';
import { IssueObstacle, obstaclesOn } from '../../certification/credential/index.js';
import type { ExportList } from './export-list.js';

interface UncertifiedRow {
  id: string;
  number: string;
  name: string;
  county: string;
  agency: string | null;
  passedOn: string | null;
  remindedOn: string | null;
  obstacles: IssueObstacle[];
}

/** 未持证名单, as on screen. */
export const uncertifiedExport: ExportList<UncertifiedRow, UncertifiedFilter> = {
  name: text('未持证', 'Uncertified'),
  select: (request) => sql`w.id, w.number, w.name, (select r.name from region r where r.code = w.county_code) as county,
    (select a.name from agency a where a.id = w.agency_id) as agency, p.passed_on::text as "passedOn",
    (select max(r.reminded_on)::text from certificate_reminder r where r.worker_id = w.id) as "remindedOn", ${obstaclesOn(todayOf(request))} as obstacles`,
  from: uncertifiedList,
  id: sql`w.id`,
  where: uncertifiedConditions,
  columns: [
    { title: text('编号', 'Number'), personal: true, of: (worker) => worker.number },
    { title: text('姓名', 'Name'), personal: true, of: (worker) => worker.name },
    { title: text('县（市、区）', 'County'), of: (worker) => worker.county },
    { title: text('机构', 'Agency'), of: (worker) => worker.agency },
    { title: text('通过考试', 'Passed on'), of: (worker) => worker.passedOn },
    { title: text('催办于', 'Reminded on'), of: (worker) => worker.remindedOn },
    { title: text('尚缺', 'Still missing'), of: (worker, words) => words.names(IssueObstacle, worker.obstacles) },
  ],
};

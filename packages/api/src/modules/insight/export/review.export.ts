import { sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { IssueObstacle } from '../../certification/credential/index.js';
import {
  type ReviewCaseType,
  ReviewConcern,
  type ReviewFilter,
  ReviewState,
  reviewColumns,
  reviewConditions,
  reviewList,
} from '../../certification/credential-review/index.js';
import type { ExportList } from './export-list.js';

interface ReviewRow extends ReviewCaseType {
  holder: string;
  county: string;
  agency: string | null;
}

/** 年审到期名单, as on screen. */
export const reviewExport: ExportList<ReviewRow, ReviewFilter> = {
  name: text('年审', 'Annual reviews'),
  select: (request) => sql`${reviewColumns(request)}, w.name as holder,
    (select r.name from region r where r.code = w.county_code) as county, (select a.name from agency a where a.id = w.agency_id) as agency`,
  from: reviewList,
  id: sql`c.id`,
  where: reviewConditions,
  columns: [
    { title: text('证号', 'Number'), personal: true, of: (review) => review.number },
    { title: text('持证人', 'Holder'), personal: true, of: (review) => review.holder },
    { title: text('县（市、区）', 'County'), of: (review) => review.county },
    { title: text('机构', 'Agency'), of: (review) => review.agency },
    { title: text('年审期限', 'Due on'), of: (review) => review.dueOn },
    { title: text('状态', 'State'), of: (review, words) => words.name(ReviewState, review.state) },
    { title: text('不能通过的原因', 'Obstacles'), of: (review, words) => words.names(IssueObstacle, review.obstacles) },
    { title: text('须核看', 'To look at'), of: (review, words) => words.names(ReviewConcern, review.concerns) },
    { title: text('须整改', 'To put right'), personal: true, of: (review) => review.demand },
    { title: text('整改期限', 'Put right by'), of: (review) => review.rectifyBy },
  ],
};

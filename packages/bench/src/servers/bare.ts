import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { benchUrl } from '../database.ts';
import { namesBeginningWith } from '../seed.ts';

/** One hand-written, prepared statement behind a bare route for each question: the bound that nothing passes. */
const pool = new pg.Pool({ connectionString: benchUrl(), max: 16 });
const app = Fastify();

const worker = `w.id, w.number, w.name, w.sex, w.state, w.lacks, w.id_head, w.id_tail, w.health_expires_on, w.integrity_entries, a.id as agency_id, a.name as agency_name`;

app.post<{ Body: { county: string } }>('/q1', async ({ body }) => {
  const found = await pool.query({
    name: 'q1',
    text: `select ${worker} from worker_scope s join worker w on w.id = s.worker_id left join agency a on a.id = w.agency_id
      where s.scope_key = $1 order by s.work_rank, s.updated_at desc, s.worker_id limit 51`,
    values: [`county:${body.county}`],
  });
  return found.rows;
});
app.post<{ Body: { id: string } }>('/q2', async ({ body }) => {
  const found = await pool.query({
    name: 'q2',
    text: `select ${worker},
        (select json_agg(json_build_object('id', e.id, 'state', e.state, 'kind', e.contract_kind, 'startedOn', e.started_on, 'agency', g.name))
           from employment e join agency g on g.id = e.agency_id where e.worker_id = w.id) as employments,
        (select json_agg(json_build_object('id', h.id, 'issuedOn', h.issued_on, 'expiresOn', h.expires_on)) from health_certificate h where h.worker_id = w.id) as health,
        (select json_agg(json_build_object('id', i.id, 'on', i.entered_on, 'good', i.good)) from integrity_entry i where i.worker_id = w.id) as integrity,
        (select json_agg(json_build_object('id', t.id, 'course', t.course, 'hours', t.hours)) from training_entry t where t.worker_id = w.id) as trainings
      from worker w left join agency a on a.id = w.agency_id where w.id = $1`,
    values: [body.id],
  });
  return found.rows;
});
app.post<{ Body: { county: string } }>('/q3', async ({ body }) => {
  const found = await pool.query({
    name: 'q3',
    text: `select measure, sum(count) as count from census_sum where county_code = $1 and (expires_on is null or expires_on >= current_date) group by measure`,
    values: [body.county],
  });
  return found.rows;
});
app.post<{ Body: { county: string; prefix: string } }>('/q4', async ({ body }) => {
  const found = await pool.query({
    name: 'q4',
    text: `select ${worker} from (select * from (${namesBeginningWith('$1', '$2')}) found order by work_rank, updated_at desc, worker_id limit 21) s
      join worker w on w.id = s.worker_id left join agency a on a.id = w.agency_id order by s.work_rank, s.updated_at desc, s.worker_id`,
    values: [`county:${body.county}`, body.prefix],
  });
  return found.rows;
});

app.get<{ Params: { code: string } }>('/q5/:code', async ({ params }) => {
  const found = await pool.query({
    name: 'q5',
    text: `select c.number, credential_state_on(c, current_date) as state, c.valid_until, c.issued_on, c.revoked_on, e.replaced_at, w.name, w.state as worker_state,
        w.service_lines, w.identity_checked_at, w.integrity_entries, w.trainings, w.health_expires_on, w.data_consent, w.photo_consent, a.name as agency, a.state as agency_state
      from credential_edition e join credential c on c.id = e.credential_id join worker w on w.id = c.worker_id left join agency a on a.id = w.agency_id
      where e.code_hash = $1`,
    values: [createHash('sha256').update(params.code).digest()],
  });
  return found.rows;
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as { port: number }).port });
process.once('disconnect', () => process.exit(0));

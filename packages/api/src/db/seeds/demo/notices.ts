import { globalId } from '../../../kernel/global-id.js';
import { type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { createRandom } from './random.js';
import { insertAll, type Setting } from './setting.js';

/** Apart from the city's own dice, as are the colleagues. */
const SEED = 20261127;

/** What lies further back has been read. */
const READ_AFTER_DAYS = 5;

interface Told {
  recipient: string;
  topic: string;
  zh: string;
  en: string;
  kind: string;
  subject: string;
  at: Date | string;
}

const told = (topic: string, kind: string, facts: RawBuilder<unknown>) =>
  sql<Told>`select ${sql.lit(topic)} as topic, ${sql.lit(kind)} as kind, ${facts}`;

const worker = sql`'服务员' || w.name || '（' || w.number || '）'`;
const workerInEnglish = sql`'Worker ' || w.name || ' (' || w.number || ')'`;

/** What has happened to records of the city, as the platform would have told it. */
const sources = [
  told(
    'agency.return',
    'Agency',
    sql`'agency:' || a.id as recipient, a.name || '的登记被退回，请修改后重新提交：' || coalesce(a.state_reason, '') as zh,
      a.name || ' was returned. Mend it and submit again: ' || coalesce(a.state_reason, '') as en, a.id as subject, a.updated_at as at
      from agency a where a.state = 'RETURNED'`,
  ),
  told(
    'worker.return',
    'Worker',
    sql`'agency:' || w.agency_id as recipient, ${worker} || '的登记被退回，请修改后重新提交：' || coalesce(w.state_reason, '') as zh,
      ${workerInEnglish} || ' was returned. Mend the record and submit it again: ' || coalesce(w.state_reason, '') as en, w.id as subject, w.updated_at as at
      from worker w where w.state = 'RETURNED' and w.agency_id is not null`,
  ),
  told(
    'employment.contested',
    'Employment',
    sql`'county:' || w.county_code as recipient, ${worker} || '已有生效的劳动合同，新合同待县（市、区）商务局裁决。' as zh,
      ${workerInEnglish} || ' has a labour contract in force. The county will settle which one stands.' as en, e.id as subject, e.updated_at as at
      from employment e join worker w on w.id = e.worker_id where e.state = 'CONFLICT'`,
  ),
  told(
    'credential.suspended',
    'ReviewCase',
    sql`'agency:' || w.agency_id as recipient, '服务员' || w.name || '（' || c.number || '）的家政服务证已暂停（年审逾期），请尽快办理年审。' as zh,
      'The certificate of ' || w.name || ' (' || c.number || ') is suspended. See to its annual review.' as en, c.id as subject, c.updated_at as at
      from credential c join worker w on w.id = c.worker_id where c.state = 'SUSPENDED' and w.agency_id is not null`,
  ),
  told(
    'credential.revocation',
    'Credential',
    sql`'role:CITY_BUREAU' as recipient, '协会提议撤销家政服务证（' || c.number || '）。' as zh,
      'The association proposes to revoke certificate ' || c.number || '.' as en, c.id as subject, r.proposed_at as at
      from credential_revocation r join credential c on c.id = r.credential_id where r.state = 'PROPOSED'`,
  ),
  told(
    'credential.revocation',
    'Credential',
    sql`'role:ASSOCIATION' as recipient, '市商务局决定：撤销家政服务证（' || c.number || '）。' as zh,
      'The city has revoked ' || c.number || '.' as en, c.id as subject, r.decided_at as at
      from credential_revocation r join credential c on c.id = r.credential_id where r.state = 'REVOKED'`,
  ),
];

const pages: Record<string, string> = {
  Agency: '/agencies',
  Worker: '/workers',
  Employment: '/employments',
  ReviewCase: '/reviews',
  Credential: '/certificates',
};

/** Notifications of the offices, about records that are there. */
export async function seedNotices({ em, crypto, now }: Setting): Promise<void> {
  const random = createRandom(SEED);
  const found: Told[] = [];
  for (const source of sources)
    found.push(...(await rows(em, sql<Told>`select * from (${source}) t order by subject`)));
  const notices = found
    .map((one) => ({ ...one, at: new Date(one.at) }))
    .filter(({ at }) => at <= now)
    .map(({ recipient, topic, zh, en, kind, subject, at }) => {
      const id = random.uuid();
      const sealed = crypto.seal({ table: 'notification', column: 'content', id }, JSON.stringify(text(zh, en)));
      const read = now.getTime() - at.getTime() > READ_AFTER_DAYS * 86_400_000;
      return {
        id,
        recipient,
        topic,
        sealed: Buffer.from(sealed).toString('hex'),
        path: `${pages[kind]}/${globalId(kind, subject)}`,
        at: at.toISOString(),
        read: read ? at.toISOString() : null,
      };
    });
  await insertAll(
    em,
    'notification (id, recipient, topic, content_sealed, path, created_at, read_at)',
    `id, recipient, topic, decode(sealed, 'hex'), path, at, read`,
    'id uuid, recipient text, topic text, sealed text, path text, at timestamptz, read timestamptz',
    notices,
  );
}

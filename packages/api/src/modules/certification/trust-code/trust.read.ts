import DataLoader from 'dataloader';
import { today } from '../../../kernel/clock.js';
import { load, type Request } from '../../../kernel/request.js';
import { asJson, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { AgencyState, ServiceLine } from '../../roster/agency/index.js';
import { undisputedAgency } from '../../roster/employment/index.js';
import { hasConsentedPhoto } from '../../roster/worker/index.js';
import { type RevocationCause, trustCodeHash, trustCodePlace } from '../credential/index.js';
import { type Trust, type TrustFacts, trustOf } from './trust.rule.js';

/** What the registers hold behind a code. Much of it is not for the public: the page chooses by the answer. */
export interface ScannedCode extends TrustFacts {
  /** Of the code, in base64. */
  digest: string;
  credentialId: string;
  editionId: string;
  number: string;
  issuedOn: string;
  rectifyBy: string | null;
  cancelledOn: string | null;
  revokedOn: string | null;
  replacedOn: string | null;
  revocationCause: RevocationCause | null;
  workerId: string;
  name: string;
  serviceLines: ServiceLine[];
  /** There is a photo, and the holder has agreed to show it. */
  hasPhoto: boolean;
  agencyName: string | null;
  agencyState: AgencyState | null;
  scopeKeys: string[];
}

export interface TrustAnswer extends Trust {
  scanned: ScannedCode;
}

/** A code as it is kept, of one that may have been typed: capitals, and no letter that could be a digit. */
export const readTrustCode = (typed: string): string =>
  typed.replace(/\/+$/, '').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** What a scan looks at on a day, of `credential_edition e`. */
const scannedOn = (
  day: string,
) => sql`select encode(e.code_hash, 'base64') as digest, c.id as "credentialId", e.id as "editionId", c.number, credential_state_on(c, ${day}::date) as "credentialState",
    c.valid_until::text as "validUntil", c.issued_on::text as "issuedOn", c.rectify_by::text as "rectifyBy",
    c.cancelled_on::text as "cancelledOn", c.revoked_on::text as "revokedOn",
    e.replaced_at is not null as replaced, (e.replaced_at at time zone 'Asia/Shanghai')::date::text as "replacedOn",
    case when c.state = 'REVOKED' then (select r.cause from credential_revocation r
      where r.credential_id = c.id and r.state in ('REVOKED', 'APPEALED', 'UPHELD') order by r.decided_at desc limit 1) end as "revocationCause",
    w.id as "workerId", w.name, w.state as "workerState", w.service_lines as "serviceLines",
    w.identity_checked_at is not null as "identityChecked", w.integrity_entries > 0 as "hasIntegrityEntry", w.trainings > 0 as "hasTraining",
    w.health_expires_on::text as "healthExpiresOn", w.data_consent as "dataConsent", ${hasConsentedPhoto} as "hasPhoto",
    a.name as "agencyName", a.state as "agencyState", w.scope_keys as "scopeKeys"
  from credential_edition e join credential c on c.id = e.credential_id join worker w on w.id = c.worker_id
    left join ${undisputedAgency}`;

/** Answers a code today, as it was typed; undefined for one that was never given. */
export type Scanner = (typed: string) => Promise<TrustAnswer | undefined>;

/**
 * A scanner for the life of the server. Scans that arrive in the same turn of the event loop are one statement; nothing is kept
 * beyond it. A code is looked up by its digest, so that every code, well formed or not, costs the same work and a near miss
 * looks like any other.
 */
export function createScanner({ em, clock }: Pick<Work, 'em' | 'clock'>): Scanner {
  const loader = new DataLoader<string, TrustAnswer | undefined>(
    async (digests) => {
      const day = today(clock);
      const scans = sql<ScannedCode>`${scannedOn(day)}
        join unnest(${digests}::text[]) asked (digest) on e.code_hash = decode(asked.digest, 'base64')`;
      const found = new Map((await rows(em, asJson(scans))).map(({ found }) => [found.digest, found]));
      return digests.map((digest) => {
        const scanned = found.get(digest);
        return scanned && { ...trustOf(scanned, day), scanned };
      });
    },
    { cache: false, batchScheduleFn: (send) => void setImmediate(send) },
  );
  return (typed) => loader.load(trustCodeHash(readTrustCode(typed)).toString('base64'));
}

/** The same for a certificate that the caller sees, of its current card; those of one page in one statement. */
export async function loadTrust(request: Request, credentialId: string): Promise<Trust> {
  const trust = await load(request, 'trust', credentialId, async (ids) => {
    const day = today(request.clock);
    const current = sql<ScannedCode>`${scannedOn(day)} where e.replaced_at is null and c.id = any(${ids}::uuid[])`;
    return new Map((await rows(request.em, current)).map((facts) => [facts.credentialId, trustOf(facts, day)]));
  });
  return trust!;
}

/** A code with its answer, for the demonstration city alone. */
export interface SampleCode extends Trust {
  code: string;
}

/** One code for each answer that the demonstration city has; no code of a real city is ever handed out. */
export async function sampleCodes(work: Pick<Work, 'em' | 'clock' | 'crypto'>): Promise<SampleCode[]> {
  const day = today(work.clock);
  const some = await rows(
    work.em,
    sql<ScannedCode & { sealed: Buffer }>`select s.*, o.code_sealed as sealed from (${scannedOn(day)} where e.id in (
        select id from (select o.id, row_number() over (partition by v.state, o.replaced_at is null order by o.ordinal, v.number) as place
          from credential_edition o join credential v on v.id = o.credential_id) parted where place <= 100)) s
      join credential_edition o on o.id = s."editionId" order by s.number, o.ordinal`,
  );
  const samples = new Map<string, SampleCode>();
  for (const { sealed, ...scanned } of some) {
    const trust = trustOf(scanned, day);
    const kind = trust.causes[0] ?? trust.verdict;
    if (!samples.has(kind))
      samples.set(kind, { ...trust, code: work.crypto.open(trustCodePlace(scanned.editionId), sealed) });
  }
  return [...samples.values()];
}

/** Whether a scan shows the photo: of a holder in order who has agreed to it. */
export const showsPhoto = ({ verdict, scanned }: TrustAnswer): boolean => verdict === 'GREEN' && scanned.hasPhoto;

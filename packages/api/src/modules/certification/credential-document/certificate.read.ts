import { inScope } from '../../../kernel/scope.js';
import { all, row, rows, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import type { ServiceLine } from '../../roster/agency/index.js';
import { answering, undisputedAgency } from '../../roster/employment/index.js';
import { hasConsentedPhoto } from '../../roster/worker/index.js';
import {
  type CredentialFilter,
  type CredentialState,
  credentialConditions,
  credentialList,
  credentialWorkflow,
} from '../credential/index.js';

/** What the documents of a certificate are made of: its current edition and the holder's record today. */
export interface Certificate {
  id: string;
  number: string;
  state: CredentialState;
  issuedOn: string;
  validUntil: string;
  name: string;
  serviceLines: ServiceLine[];
  agencyName: string | null;
  /** Of the agency, longest first: what its name may begin with. */
  places: string[];
  dataConsent: boolean;
  /** The holder is barred, suspended or gone, or the identity must be checked anew. */
  holderSuspended: boolean;
  /** Whether the actor answers for the holder. */
  answering: boolean;
  workerId: string;
  /** There is a photo, and the holder has agreed to show it. */
  hasPhoto: boolean;
  editionId: string;
  codeSealed: Uint8Array;
  listNumber: number;
  statusIndex: number;
}

/** Those of the certificates that the actor sees, in the order given. */
export function readCertificates(work: Work, ids: readonly string[]): Promise<Certificate[]> {
  return rows(
    work.em,
    sql<Certificate>`select c.id, c.number, credential_state_on(c, ${todayOf(work)}::date) as state, c.issued_on::text as "issuedOn",
          c.valid_until::text as "validUntil", w.name, w.service_lines as "serviceLines", a.name as "agencyName",
          array(select name from region where level = 'CITY' or code = a.county_code order by level = 'CITY' desc) as places,
          w.data_consent as "dataConsent", ${answering(work.actor)} as answering, holder_suspended(w) as "holderSuspended", w.id as "workerId", ${hasConsentedPhoto} as "hasPhoto", e.id as "editionId",
          e.code_sealed as "codeSealed", e.list_number as "listNumber", e.status_index as "statusIndex"
        from ${credentialList} join credential_edition e on e.credential_id = c.id and e.replaced_at is null
          left join ${undisputedAgency}
        where c.id = any(${ids}::uuid[]) and ${inScope(work.actor, credentialWorkflow.reach(work.actor), 'w')}
        order by array_position(${ids}::uuid[], c.id)`,
  );
}

/** The first so many that match a filter of the list, by number. */
export async function readMatching(work: Work, filter: CredentialFilter, first: number): Promise<string[]> {
  const found = await rows(
    work.em,
    sql<{ id: string }>`select c.id from ${credentialList} where ${all(credentialConditions(work, filter))}
        order by c.number limit ${first}`,
  );
  return found.map(({ id }) => id);
}

/** The certificates that a batch issued, in its order; undefined when there is no such batch. */
export async function readIssued(work: Work, batchId: string): Promise<string[] | undefined> {
  const found = await row(
    work.em,
    sql<{ ids: string[] }>`select array(select credential_id::text from credential_batch_row
          where batch_id = b.id and outcome = 'ISSUED' order by position) as ids
        from credential_batch b where b.id = ${batchId}`,
  );
  return found?.ids;
}

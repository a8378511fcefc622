import type { Client } from 'pg';

/** The trust code of a certificate in the bench's city: it follows from the number, so that nothing of it is kept. */
const code = (number: string) => `upper(substr(encode(sha256(${number}::bytea), 'hex'), 1, 26))`;

/** Gives the workers of the bench's city a valid certificate, once; one in a hundred has none yet and can be issued one. */
export async function seedCertificates(client: Client): Promise<void> {
  const known = await client.query('select from credential limit 1');
  if (known.rowCount) return;
  await client.query(`insert into credential (id, number, worker_id, state, issued_on, created_at, updated_at)
    select gen_random_uuid(), 'SG-' || number, id, 'VALID', current_date - 100, now(), now() from worker where right(number, 2) <> '07'`);
  await client.query(`insert into credential_edition (id, credential_id, ordinal, code_hash, code_sealed, list_number, status_index, issued_at)
    select gen_random_uuid(), id, 1, sha256(${code('number')}::bytea), '', 1 + place / 100000, place % 100000, now()
    from (select id, number, row_number() over () as place from credential) c`);
  await client.query('vacuum analyze credential');
  await client.query('vacuum analyze credential_edition');
}

/** Codes that are scanned in turn. */
export async function someCodes(client: Client): Promise<string[]> {
  const found = await client.query<{ code: string }>(`select ${code('number')} as code from credential limit 2000`);
  return found.rows.map((row) => row.code);
}

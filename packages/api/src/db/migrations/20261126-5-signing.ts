import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * Keys that sign certificates and status lists. A purpose has one key without an end; a successor is published before it
 * signs. Public keys stay for as long as something that they signed is checked; a retired private key is thrown away.
 */
export class Signing extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table signing_key (
    kid text primary key check (kid ~ '^[0-9a-f]{8}$'),
    purpose text not null check (purpose in ('CREDENTIAL_QR', 'CREDENTIAL_VC', 'STATUS_LIST')),
    alg text not null check (alg in ('ES256', 'RS256')),
    public_jwk jsonb not null,
    private_sealed bytea,
    created_at timestamptz not null,
    active_from timestamptz not null,
    retired_at timestamptz,
    check (retired_at >= active_from),
    check (private_sealed is not null or retired_at is not null)
  );
  create unique index signing_key_lasting on signing_key (purpose) where retired_at is null;
`;

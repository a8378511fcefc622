import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * A column of the 户籍 was read as the county of residence, and an officer could give it no other meaning: what counties
 * have taught of such columns goes to the field of its own.
 */
export class HukouColumn extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  update import_mapping set field = 'hukou' where kind = 'WORKERS' and field = 'homeCounty';

  update import_batch set corrections = replace(corrections::text, '"field": "homeCounty"', '"field": "hukou"')::jsonb
    where kind = 'WORKERS' and corrections::text like '%"field": "homeCounty"%';
`;

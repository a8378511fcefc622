import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * Imports took any town of the city. A worker has a town of the county that keeps the record alone, as forms and counts by
 * town have it; a town of another county told where the worker lives.
 */
export class TownOfCounty extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  update worker set town_code = null, home_county_code = coalesce(worker.home_county_code, town.parent_code)
    from region town where town.code = worker.town_code and town.parent_code <> worker.county_code;
`;

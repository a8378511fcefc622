import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * When and where each holder was first certified. The week and the county of a first certificate never change, whether the
 * holder moves or is issued to again. Of those issued before, the county is the one of today: no earlier one was kept.
 */
export class FirstIssue extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  alter table credential add column first_issued_on date, add column first_county_code text references region (code);
  update credential c set first_county_code = w.county_code, first_issued_on = least(c.issued_on,
      (select (min(e.issued_at) at time zone 'Asia/Shanghai')::date from credential_edition e where e.credential_id = c.id))
    from worker w where w.id = c.worker_id;
  alter table credential alter column first_issued_on set not null, alter column first_county_code set not null;
  create index credential_first on credential (first_county_code, first_issued_on);

  create function credential_first_issue() returns trigger language plpgsql as $$
  begin
    new.first_issued_on := new.issued_on;
    new.first_county_code := (select county_code from worker where id = new.worker_id);
    return new;
  end $$;
  create trigger credential_first_issue before insert on credential for each row execute function credential_first_issue();
`;

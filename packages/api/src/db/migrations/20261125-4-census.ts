import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * The census: what each worker counts as is written to an append-only ledger by the statement that changes the worker, and
 * folded into sums later. Writers never wait for each other, and sums plus ledger are right at any moment.
 */
export class Census extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  -- expires_on: the last day on which the measure holds; null when it does not lapse with time.
  create table census_ledger (
    id bigint generated always as identity primary key,
    day date not null,
    county_code text not null,
    town_code text,
    measure text not null,
    expires_on date,
    delta int not null
  );
  create index census_ledger_county on census_ledger (county_code);
  create table census_sum (
    county_code text not null,
    town_code text,
    measure text not null,
    expires_on date,
    count bigint not null,
    unique nulls not distinct (county_code, town_code, measure, expires_on)
  );
  -- Changes by the week (its Monday) in which they were made, and the first week at whose end they have lapsed.
  create table census_week (
    county_code text not null,
    week date not null,
    measure text not null,
    lapse_week date,
    delta bigint not null,
    unique nulls not distinct (county_code, week, measure, lapse_week)
  );

  -- What one worker counts as: the only definition, for the ledger and for the recount.
  create function census_marks(state text, lacks text[], health_expires_on date)
    returns table (measure text, expires_on date) language sql immutable as $$
    select 'REGISTERED', null::date where state not in ('DRAFT', 'LEFT')
    union all select 'VERIFIED', null::date where state = 'VERIFIED'
    union all select lack, null::date from unnest(lacks) as lack where state not in ('DRAFT', 'LEFT')
    union all select 'HEALTH_UNTIL', health_expires_on where state not in ('DRAFT', 'LEFT') and health_expires_on is not null
    union all select 'COMPLETE_UNTIL', health_expires_on where state not in ('DRAFT', 'LEFT') and health_expires_on is not null
      and not lacks && array['IDENTITY_CHECK', 'INTEGRITY', 'TRAINING']
  $$;

  -- The day of an act: the one that the command says, else the day on which the record was written to.
  create function census_day(updated_at timestamptz) returns date language sql stable as $$
    select coalesce(nullif(current_setting('jiazheng.today', true), '')::date, (updated_at at time zone 'Asia/Shanghai')::date)
  $$;

  create function census_monday(day date) returns date language sql immutable as $$
    select day - (extract(isodow from day)::int - 1)
  $$;

  create function census_worker_inserted() returns trigger language plpgsql as $$
  begin
    insert into census_ledger (day, county_code, town_code, measure, expires_on, delta)
      select census_day(w.updated_at), w.county_code, w.town_code, m.measure, m.expires_on, count(*)
      from now_there w, census_marks(w.state, w.lacks, w.health_expires_on) m group by 1, 2, 3, 4, 5;
    return null;
  end $$;
  -- The changed rows have no statistics; a nested loop over both lists of a large statement would be quadratic,
  -- and without it the planner's estimate is so high that it would compile the statement each time.
  create function census_worker_updated() returns trigger language plpgsql set enable_nestloop = off set jit = off as $$
  begin
    insert into census_ledger (day, county_code, town_code, measure, expires_on, delta)
      select census_day(n.updated_at), c.county_code, c.town_code, m.measure, m.expires_on, sum(c.sign)
      from now_there n join gone o using (id),
        lateral (values (1, n.county_code, n.town_code, n.state, n.lacks, n.health_expires_on),
                        (-1, o.county_code, o.town_code, o.state, o.lacks, o.health_expires_on))
          as c (sign, county_code, town_code, state, lacks, health_expires_on),
        census_marks(c.state, c.lacks, c.health_expires_on) m
      where (n.county_code, n.town_code, n.state, n.lacks, n.health_expires_on)
        is distinct from (o.county_code, o.town_code, o.state, o.lacks, o.health_expires_on)
      group by 1, 2, 3, 4, 5 having sum(c.sign) <> 0;
    return null;
  end $$;
  create function census_worker_deleted() returns trigger language plpgsql as $$
  begin
    insert into census_ledger (day, county_code, town_code, measure, expires_on, delta)
      select census_day(now()), w.county_code, w.town_code, m.measure, m.expires_on, -count(*)
      from gone w, census_marks(w.state, w.lacks, w.health_expires_on) m group by 1, 2, 3, 4, 5;
    return null;
  end $$;
  create trigger census_worker_inserted after insert on worker referencing new table as now_there
    for each statement execute function census_worker_inserted();
  create trigger census_worker_updated after update on worker referencing old table as gone new table as now_there
    for each statement execute function census_worker_updated();
  create trigger census_worker_deleted after delete on worker referencing old table as gone
    for each statement execute function census_worker_deleted();

  insert into census_ledger (day, county_code, town_code, measure, expires_on, delta)
    select census_day(w.updated_at), w.county_code, w.town_code, m.measure, m.expires_on, count(*)
    from worker w, census_marks(w.state, w.lacks, w.health_expires_on) m group by 1, 2, 3, 4, 5;

  -- Those who wait for a verification, the oldest first.
  create index worker_waiting on worker (county_code, submitted_at) include (town_code) where state = 'SUBMITTED';
`;

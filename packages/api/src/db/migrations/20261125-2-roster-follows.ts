import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * What follows from other columns of the roster (scope keys, lacks, rank, conflict, lists, counts) is kept by triggers, so that
 * commands, imports and seeds cannot disagree.
 */
export class RosterFollows extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      create function agency_follows() returns trigger language plpgsql as $$
      begin
        new.scope_keys := array_remove(array['*', 'county:' || new.county_code, 'agency:' || new.id,
          case when new.headquarters_id is not null then 'agency:' || new.headquarters_id end], null);
        new.lacks := array_remove(array[
          case when coalesce(new.legal_representative, '') = '' then 'LEGAL_REPRESENTATIVE' end,
          case when coalesce(new.address, '') = '' then 'ADDRESS' end,
          case when new.phone_sealed is null then 'PHONE' end,
          case when cardinality(new.service_lines) = 0 then 'SERVICE_LINES' end,
          case when new.credit_code_doubtful and not new.credit_code_accepted then 'CREDIT_CODE_DOUBTFUL' end,
          case when jsonb_array_length(new.platforms) = 0 then 'PLATFORM_REGISTRATION' end], null);
        new.work_rank := case new.state when 'SUBMITTED' then 1 when 'RETURNED' then 2 when 'DRAFT' then 3
          when 'VERIFIED' then case when cardinality(new.lacks) > 0 then 4 else 5 end when 'SUSPENDED' then 6 else 7 end;
        return new;
      end $$;
      create trigger agency_follows before insert or update on agency for each row execute function agency_follows();

      create function worker_follows() returns trigger language plpgsql as $$
      begin
        new.scope_keys := array_remove(array['*', 'county:' || new.county_code,
          case when new.home_county_code <> new.county_code then 'county:' || new.home_county_code end], null);
        select (select max(expires_on) from health_certificate where worker_id = new.id),
               (select count(*) from integrity_entry where worker_id = new.id),
               (select count(*) from training_entry where worker_id = new.id),
               exists (select from consent where worker_id = new.id and kind = 'DATA' and withdrawn_at is null),
               exists (select from consent where worker_id = new.id and kind = 'PHOTO' and withdrawn_at is null),
               count(*) filter (where state in ('CURRENT', 'ENDING')),
               coalesce(bool_or(state = 'CONFLICT'), false),
               (array_agg(agency_id order by (contract_kind = 'LABOUR') desc, started_on desc, id) filter (where state in ('CURRENT', 'ENDING', 'CONFLICT')))[1],
               new.scope_keys || array(
                 select distinct key from employment o join agency a on a.id = o.agency_id, unnest(a.scope_keys) as key
                 where o.worker_id = new.id and o.state in ('OFFERED', 'CURRENT', 'ENDING', 'CONFLICT') and key <> all (new.scope_keys)
                 order by key)
          into new.health_expires_on, new.integrity_entries, new.trainings, new.data_consent, new.photo_consent,
               new.current_employments, new.conflict, new.agency_id, new.scope_keys
          from employment where worker_id = new.id;
        new.lacks := array_remove(array[
          case when new.identity_checked_at is null then 'IDENTITY_CHECK' end,
          case when new.integrity_entries = 0 then 'INTEGRITY' end,
          case when new.health_expires_on is null then 'HEALTH' end,
          case when new.trainings = 0 then 'TRAINING' end,
          case when not new.data_consent then 'CONSENT' end,
          case when new.current_employments = 0 then 'EMPLOYMENT' end,
          case when new.phone_sealed is null then 'PHONE' end], null);
        new.work_rank := case when new.state = 'LEFT' then 9 when new.conflict then 0 when new.state = 'RETURNED' then 1 when new.state = 'SUBMITTED' then 2
          when new.state = 'DRAFT' then 3 when new.state = 'VERIFIED' then case when cardinality(new.lacks) > 0 then 4 else 5 end
          when new.state = 'SUSPENDED' then 6 else 7 end;
        return new;
      end $$;
      create trigger worker_follows before insert or update on worker for each row execute function worker_follows();

      create function worker_listed() returns trigger language plpgsql as $$
      declare
        ids uuid[];
      begin
        if tg_op = 'INSERT' then
          ids := array(select id from now_there);
        else
          ids := array(select id from (select id, scope_keys, work_rank, updated_at, name from now_there
                                       except select id, scope_keys, work_rank, updated_at, name from gone) changed);
          delete from worker_scope s using worker w where s.worker_id = any (ids) and w.id = s.worker_id and not s.scope_key = any (w.scope_keys);
        end if;
        insert into worker_scope (scope_key, worker_id, work_rank, updated_at, name, name_pinyin, name_initials)
          select key, w.id, w.work_rank, w.updated_at, w.name, w.name_pinyin, w.name_initials from worker w, unnest(w.scope_keys) as key
          where w.id = any (ids) order by key
          on conflict (worker_id, scope_key) do update set work_rank = excluded.work_rank, updated_at = excluded.updated_at,
            name = excluded.name, name_pinyin = excluded.name_pinyin, name_initials = excluded.name_initials;
        return null;
      end $$;
      create function worker_unlisted() returns trigger language plpgsql as $$
      begin
        delete from worker_scope where worker_id in (select id from gone);
        return null;
      end $$;
      create trigger worker_listed_insert after insert on worker referencing new table as now_there
        for each statement execute function worker_listed();
      create trigger worker_listed_update after update on worker referencing old table as gone new table as now_there
        for each statement execute function worker_listed();
      create trigger worker_unlisted after delete on worker referencing old table as gone
        for each statement execute function worker_unlisted();

      -- An employment is seen where the agency is and where the worker works and lives: a conflict of two counties' agencies
      -- is settled by the worker's own.
      create function employment_follows() returns trigger language plpgsql as $$
      begin
        new.scope_keys := (select array_agg(distinct key order by key) from (
          select unnest(scope_keys) as key from agency where id = new.agency_id
          union all select 'county:' || new.county_code
          union all select unnest(array['county:' || county_code, 'county:' || home_county_code]) from worker where id = new.worker_id
          ) keys where key is not null);
        return new;
      end $$;
      create trigger employment_follows before insert or update on employment for each row execute function employment_follows();
      create function worker_moved() returns trigger language plpgsql as $$
      begin
        update employment set id = id where worker_id = new.id;
        return null;
      end $$;
      create trigger worker_moved after update of county_code, home_county_code on worker for each row
        when ((old.county_code, old.home_county_code) is distinct from (new.county_code, new.home_county_code))
        execute function worker_moved();
      -- Employments that a load wrote before their worker did not know yet where the worker lives.
      create function worker_arrived() returns trigger language plpgsql as $$
      declare
        ids uuid[] := array(select id from now_there where home_county_code <> county_code);
      begin
        if cardinality(ids) > 0 and exists (select from employment where worker_id = any (ids)) then
          update employment set id = id where worker_id = any (ids);
        end if;
        return null;
      end $$;
      create trigger worker_arrived after insert on worker referencing new table as now_there
        for each statement execute function worker_arrived();
      -- A worker's or an employment's keys follow the agency when it changes county or headquarters.
      create function agency_keys_changed() returns trigger language plpgsql as $$
      begin
        if old.scope_keys is distinct from new.scope_keys then
          update employment set id = id where agency_id = new.id;
        end if;
        return null;
      end $$;
      create trigger agency_keys_changed after update on agency for each row execute function agency_keys_changed();

      -- Facts and employments changed: their workers follow, once a statement. A load that writes many statements says
      -- set local jiazheng.loading = 'on' and calls roster_follows(workers) itself at the end.
      create function roster_follows(workers uuid[]) returns void language sql as $$
        update worker set id = id where id = any (workers)
      $$;
      create function worker_facts_changed() returns trigger language plpgsql as $$
      begin
        if coalesce(current_setting('jiazheng.loading', true), '') <> 'on' then
          perform roster_follows((select array_agg(distinct worker_id order by worker_id) from changed));
        end if;
        return null;
      end $$;
      ${['health_certificate', 'integrity_entry', 'training_entry', 'consent', 'employment'].map(followTriggers).join('')}
      ${countTriggers()}
`;

/** PostgreSQL wants one trigger for each kind of statement where it hands over the changed rows. */
function followTriggers(table: string): string {
  return (['insert', 'update', 'delete'] as const)
    .map(
      (event) => `
      create trigger ${table}_${event} after ${event} on ${table} referencing ${event === 'delete' ? 'old' : 'new'} table as changed
        for each statement execute function worker_facts_changed();`,
    )
    .join('');
}

/** An agency counts its workers; a worker has one open employment with it at most, so steps suffice and no statement counts anew. */
function countTriggers(): string {
  const came = 'select agency_id, state, 1 as step from now_there';
  const went = 'select agency_id, state, -1 as step from gone';
  const events = {
    insert: { tables: 'new table as now_there', steps: came },
    update: { tables: 'old table as gone new table as now_there', steps: `${came} union all ${went}` },
    delete: { tables: 'old table as gone', steps: went },
  };
  return Object.entries(events)
    .map(
      ([event, { tables, steps }]) => `
      create function employment_counts_${event}() returns trigger language plpgsql as $$
      begin
        update agency a set worker_count = a.worker_count + c.steps
          from (select agency_id, sum(step) as steps from (${steps}) s where state in ('CURRENT', 'ENDING')
                group by agency_id having sum(step) <> 0 order by agency_id) c
          where a.id = c.agency_id;
        return null;
      end $$;
      create trigger employment_counts_${event} after ${event} on employment referencing ${tables}
        for each statement execute function employment_counts_${event}();`,
    )
    .join('');
}

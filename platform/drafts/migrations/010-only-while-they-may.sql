-- A draft is there for as long as its writer may still do what they were writing, about whom they were writing it.
create table drafts.subjects (
  user_id uuid not null,
  operation text not null,
  record text not null,
  person_id uuid not null,
  primary key (user_id, operation, record, person_id),
  foreign key (user_id, operation, record) references drafts.drafts on delete cascade
);
create index on drafts.subjects (person_id);
comment on table drafts.subjects is 'Whom a draft is about; found in what it names, never taken away again. When somebody is forgotten, so is the draft.
about: participant
compartment: own user only
retention: as people
erasure: delete';
alter table drafts.subjects enable row level security;
grant select on drafts.subjects to landfall_staff, landfall_volunteer, landfall_partner;
create policy own_drafts on drafts.subjects for select to landfall_staff, landfall_volunteer, landfall_partner
  using (user_id = (select access.me()));

-- The operation whose draft is being looked at; without one there are no drafts.
create function drafts.operation() returns text language sql stable parallel safe as
  $$ select coalesce(current_setting('landfall.draft', true), '') $$;

-- Lets this transaction see what the operation of the draft would: the roles that allow it come with the call, who holds
-- them today is looked up here. False, and nothing to see, for somebody who may not do it any more.
create function drafts.look_as(p_operation text, p_rule text, p_capacity text, p_by_unit text[], p_by_caseload text[], p_plain text[],
    p_two_factor text[]) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := access.me();
  v_today constant date := access.today();
  v_roles text[];
  v_units uuid[];
  v_caseload_units uuid[];
  v_entrusted uuid[];
  v_set text;
begin
  v_set := set_config('landfall.draft', '', true);
  select array_agg(a.role), array_agg(a.unit_id) filter (where a.role = any (p_by_unit) and a.unit_id is not null),
      array_agg(a.unit_id) filter (where a.role = any (p_by_caseload) and a.unit_id is not null)
    into v_roles, v_units, v_caseload_units
    from access.role_assignments a where a.user_id = v_me and a.begins <= v_today and (a.ends is null or a.ends > v_today);
  if v_roles && p_two_factor and not (select u.two_factor_enabled from signin.users u where u.id = v_me) then return false; end if;
  if p_rule = 'role' and not coalesce(v_roles && (p_by_unit || p_by_caseload || p_plain), false) then return false; end if;
  v_entrusted := array(select distinct g.person_id from access.grants g
    where g.user_id in (select v_me union all select b.user_id from access.absences b
        where b.deputy_id = v_me and b.begins <= v_today and b.ends > v_today)
      and g.begins <= v_today and (g.ends is null or g.ends > v_today)
      and (p_capacity <> 'staff' or g.unit_id = any (v_caseload_units)));
  v_set := set_config('landfall.units', coalesce(v_units::text, ''), true);
  v_set := set_config('landfall.entrusted', v_entrusted::text, true);
  v_set := set_config('landfall.draft', p_operation, true);
  return true;
end $$;

-- Everybody who is named in a text by an id of theirs or of a record about them. The convention: a table about a person has
-- person_id, which points where the grants point, and an id.
create function drafts.people_in(p_text text) returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_ids constant uuid[] := array(select distinct lower(hit[1])::uuid
    from regexp_matches(p_text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'gi') as hit);
  v_people regclass;
  v_table regclass;
begin
  if v_ids = '{}' then return; end if;
  select c.confrelid into v_people from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'person_id'
    where c.conrelid = 'access.grants'::regclass and c.contype = 'f';
  if v_people is null then return; end if;
  return query execute format('select id from %s where id = any ($1)', v_people) using v_ids;
  for v_table in
    select c.conrelid::regclass from pg_catalog.pg_constraint c
      join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'person_id'
      join pg_catalog.pg_attribute i on i.attrelid = c.conrelid and i.attname = 'id' and i.atttypid = 'uuid'::regtype
    where c.contype = 'f' and c.confrelid = v_people and array_length(c.conkey, 1) = 1
  loop
    return query execute format('select person_id from %s where id = any ($1) and person_id is not null', v_table) using v_ids;
  end loop;
end $$;

create function drafts.save(p_record text, p_content jsonb, p_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := access.me();
  v_operation constant text := drafts.operation();
begin
  if v_me is null or v_operation = '' then raise insufficient_privilege; end if;
  insert into drafts.drafts (user_id, operation, record, content, saved_at)
    values (v_me, v_operation, p_record, p_content, p_at)
    on conflict (user_id, operation, record) do update set content = excluded.content, saved_at = excluded.saved_at;
  insert into drafts.subjects (user_id, operation, record, person_id)
    select distinct v_me, v_operation, p_record, named from drafts.people_in(p_record || ' ' || p_content::text) named
    on conflict do nothing;
end $$;

revoke execute on function drafts.look_as, drafts.people_in, drafts.save from public;
grant execute on function drafts.look_as, drafts.save
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;

revoke insert, update on drafts.drafts
  from landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;
drop policy own_drafts on drafts.drafts;
create policy own_drafts on drafts.drafts
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative
  using (user_id = (select access.me()) and operation = (select drafts.operation()));
-- What colleagues may see of a person is said where people are kept; whoever works from another side sees those entrusted to them.
create policy about_people_entrusted on drafts.drafts as restrictive for select to landfall_volunteer, landfall_partner
  using (not exists (select from drafts.subjects s
    where s.user_id = drafts.user_id and s.operation = drafts.operation and s.record = drafts.record
      and s.person_id <> all ((select access.entrusted())::uuid[])));

-- Drafts from before know whom they are about as well.
insert into drafts.subjects (user_id, operation, record, person_id)
  select d.user_id, d.operation, d.record, named from drafts.drafts d, drafts.people_in(d.record || ' ' || d.content::text) named
  on conflict do nothing;

-- Erasing somebody erases what others had begun to write about them; ending a user ends what they had begun to write.
create function drafts.forget_about() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from drafts.drafts d where d.user_id = old.user_id and d.operation = old.operation and d.record = old.record;
  return null;
end $$;
create trigger forget_about_the_erased after delete on drafts.subjects for each row execute function drafts.forget_about();
create function drafts.forget_user() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from drafts.drafts d where d.user_id = new.id;
  return null;
end $$;
create trigger drafts_of_the_ended after update of ended_at on signin.users
  for each row when (new.ended_at is not null) execute function drafts.forget_user();

-- What has ended for this user so far. The key to the copies that their browser keeps is made of it: with every ending it is
-- another one, and what was locked with the former stays locked.
create function drafts.endings() returns text language sql stable security definer set search_path = '' as $$
  select md5(coalesce(string_agg(ended.id::text, ',' order by ended.id), '')) from (
    select a.id from access.role_assignments a where a.user_id = access.me() and a.ends <= access.today()
    union all select b.id from access.absences b where b.deputy_id = access.me() and b.ends <= access.today()
    union all select g.id from access.grants g where g.ends <= access.today()
      and g.user_id in (select access.me() union all select b.user_id from access.absences b where b.deputy_id = access.me())
  ) ended $$;
revoke execute on function drafts.endings from public;
grant execute on function drafts.endings
  to landfall_staff, landfall_volunteer, landfall_partner, landfall_participant, landfall_relative;

-- Who must not meet or learn of whom. The rule stands on a participant; the other may be anybody, known here or only by name.
create table restrictions (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  person_id uuid not null references people on delete cascade,
  other_kind text not null check (other_kind in ('volunteer', 'participant', 'relative', 'named')),
  other_id uuid check (other_id <> person_id),
  other_name text check (other_name <> ''),
  kind text not null check (kind in ('no-contact-order', 'protection-order', 'non-association', 'does-not-want-contact',
    'conflict-of-interest', 'knows-the-person')),
  forbids text not null default 'meeting' check (forbids in ('meeting', 'learning')),
  who_may_know text not null default 'coordinators' check (who_may_know in ('coordinators', 'responsible')),
  begins date not null,
  ends date check (ends >= begins),
  recorded_at timestamptz not null,
  recorded_by uuid default access.me() references signin.users on delete set null,
  ended_at timestamptz,
  ended_by uuid references signin.users on delete set null,
  ended_why text check (ended_why <> ''),
  check ((other_kind = 'named') = (other_id is null)),
  check (other_id is not null or other_name is not null),
  check ((ended_at is null) = (ended_why is null))
);
create index on restrictions (person_id);
create index on restrictions (other_id) where other_id is not null;
comment on table restrictions is 'Who must not meet or learn of whom, from a day, until a day that no longer counts; ended with a reason, never deleted by hand.
about: participant
compartment: restrictions
retention: as people
erasure: delete';
comment on column restrictions.other_id is 'The volunteer, participant or relative, wherever their record stands; empty where only a name is known.';
comment on column restrictions.other_name is 'The name where there is no record; beside a record, the name as it was when this was written down.';
comment on column restrictions.forbids is 'meeting: the two do not meet; learning: nor does the other learn that the person is with us, or where.';
comment on column restrictions.who_may_know is 'Who reads the ground: every coordinator of the unit, or only the responsible one and whoever wrote it down.';

-- The ground stands apart, so that it can stay with fewer people than the fact that two are kept apart.
create table restriction_grounds (
  restriction_id uuid primary key references restrictions on delete cascade,
  ground text not null check (ground <> '')
);
comment on table restriction_grounds is 'Why two are kept apart: the order and its number, or the person''s own words.
about: participant
compartment: restrictions
retention: as restrictions
erasure: delete';

alter table restrictions enable row level security;
alter table restriction_grounds enable row level security;
grant select, insert on restrictions, restriction_grounds to landfall_staff;
-- What was written stands as it was written; only its end is added.
grant update (version, ends, ended_at, ended_by, ended_why) on restrictions to landfall_staff;

create policy of_visible_people on restrictions for select to landfall_staff
  using ((select access.permission()) in ('restrictions:read', 'restrictions:write') and exists (select from people p where p.id = person_id));
create policy written_by_colleagues on restrictions for insert to landfall_staff
  with check ((select access.permission()) = 'restrictions:write' and exists (select from people p where p.id = person_id)
    and recorded_by = (select access.me()));
create policy ended_by_colleagues on restrictions for update to landfall_staff
  using ((select access.permission()) = 'restrictions:write' and exists (select from people p where p.id = person_id));

create policy for_those_who_may_know on restriction_grounds for select to landfall_staff
  using (exists (select from restrictions r join people p on p.id = r.person_id where r.id = restriction_id
    and (r.who_may_know = 'coordinators' or r.recorded_by = (select access.me()) or p.responsible_id = (select access.me()))));
create policy written_by_colleagues on restriction_grounds for insert to landfall_staff
  with check (exists (select from restrictions r where r.id = restriction_id and r.recorded_by = (select access.me())));

-- About whom a volunteer may ask: nobody, until the domain that knows whose volunteer they are replaces this answer.
create function volunteer_may_ask_about(p_person uuid) returns boolean language sql stable parallel safe as $$ select false $$;

-- The pairs that are kept apart on a day, in both directions between participants, without a word why. It goes around the policies and
-- applies the rule of visible_to_colleagues itself: every pair has somebody whom this transaction may see, and a participant of
-- whom it may not is named only to those who name them first.
create function kept_apart(p_people uuid[], p_others uuid[], p_day date) returns table (person_id uuid, other_id uuid)
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := access.me();
  v_units constant uuid[] := access.units();
  v_entrusted constant uuid[] := access.entrusted();
  v_role constant text := current_setting('role');
begin
  return query
    with holding as (
      -- A record that was put together with another stands for the same person.
      select one.id as one, other.id as other, r.other_kind from public.restrictions r
        join public.people p on p.id = r.person_id
        left join public.people q on r.other_kind = 'participant' and q.id = r.other_id
        cross join lateral (select p.id union select coalesce(p.merged_into, p.id)) one
        cross join lateral (select r.other_id as id union select coalesce(q.merged_into, r.other_id)) other
        where r.other_id is not null and r.begins <= p_day and (r.ends is null or r.ends > p_day)),
    pairs as (
      select h.one, h.other, h.other_kind from holding h
      union select h.other, h.one, h.other_kind from holding h where h.other_kind = 'participant')
    select pairs.one, pairs.other from pairs join public.people p on p.id = pairs.one
    where (p_people is null or pairs.one = any (p_people)) and (p_others is null or pairs.other = any (p_others))
      and case v_role
        when 'landfall_staff' then (p.unit_id = any (v_units) or p.id = any (v_entrusted) or p.shared_units && v_units)
          and p.user_id is distinct from v_me
          and (p_others is not null or pairs.other_kind <> 'participant' or exists (select from public.people o where o.id = pairs.other
            and (o.unit_id = any (v_units) or o.id = any (v_entrusted) or o.shared_units && v_units) and o.user_id is distinct from v_me))
        when 'landfall_volunteer' then p_people is not null and p_others is not null and public.volunteer_may_ask_about(p.id)
        when 'landfall_system' then true
        else false end
    group by pairs.one, pairs.other;
end $$;
revoke execute on function kept_apart from public;
grant execute on function kept_apart to landfall_staff, landfall_volunteer, landfall_system;

-- What safeguarding asks of volunteers: whether a volunteer is the reader, what one is called whom the reader may see, and who watches
-- over whoever a worry is about or comes from.
create or replace function is_own_volunteer(p_volunteer uuid) returns boolean
  language sql stable security definer set search_path = '' as
  $$ select exists (select from public.volunteers v where v.id = p_volunteer and v.user_id = access.me()) $$;
create or replace function name_of_volunteer(p_volunteer uuid) returns text language sql stable as
  $$ select v.display_name from public.volunteers v where v.id = p_volunteer $$;

-- Whom a worry is told to, as safeguarding says it, and whoever watches today over the volunteer it is about or who raised it. Never whom
-- it is about, nor who raised it; where that leaves nobody, the managers at once.
create or replace function told_of_worry(p_worry uuid, p_managers boolean)
  returns table (user_id uuid, name text, email text, language text)
  language sql stable security definer set search_path = '' as $$
  with one as (select w.* from public.worries w where w.id = p_worry),
    theirs as (select v.id, v.user_id, v.id = one.volunteer_id as meant from one join public.volunteers v
      on v.id = one.volunteer_id or v.user_id = one.raised_by and one.raised_as = 'volunteer'),
    free as (select u.* from signin.users u, one where u.ended_at is null and u.id is distinct from one.raised_by
      and u.id is distinct from (select p.user_id from public.people p where p.id = one.person_id)
      and u.id not in (select t.user_id from theirs t where t.meant and t.user_id is not null)),
    held as (select a.user_id, a.role from one join access.role_assignments a on a.unit_id = one.unit_id
      where a.begins <= access.today() and (a.ends is null or a.ends > access.today())),
    first as (select h.user_id from held h where h.role = 'coordinator'
      union select d.user_id from one join public.duty_phones d on d.unit_id = one.unit_id
        where d.user_id is not null and (d.retired_on is null or d.retired_on > access.today())
      union select s.supervisor_id from public.volunteer_supervision(array(select t.id from theirs t)) s)
  select f.id, f.name, f.email, f.language from free f
  where f.id in (select t.user_id from first t where t.user_id is not null)
    or (p_managers or not exists (select from free o where o.id in (select t.user_id from first t where t.user_id is not null)))
      and f.id in (select h.user_id from held h where h.role = 'manager')
  order by f.name, f.id $$;

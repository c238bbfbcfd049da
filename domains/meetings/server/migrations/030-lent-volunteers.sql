-- Whom to tell that a volunteer is overdue, as in migration 002; where the participant is in another unit by now, those on duty
-- there as well: they see where the two meant to be.
create or replace function told_of_check_in(p_check_in uuid) returns table (user_id uuid, name text, email text, language text)
  language sql stable security definer set search_path = '' as $$
  with one as (select c.*, v.unit_id, v.user_id as own, p.unit_id as other_unit_id
      from public.check_ins c join public.volunteers v on v.id = c.volunteer_id join public.people p on p.id = c.person_id
      where c.id = p_check_in),
    first as (
      select s.supervisor_id as id from one, public.volunteer_supervision(array[one.volunteer_id]) s where s.supervisor_id is not null
      union select d.user_id from one join public.duty_phones d on d.unit_id in (one.unit_id, one.other_unit_id)
        where d.user_id is not null and (d.retired_on is null or d.retired_on > access.today())
      union select a.user_id from one join access.role_assignments a on a.unit_id = one.other_unit_id and a.role = 'coordinator'
        where one.other_unit_id <> one.unit_id and a.begins <= access.today() and (a.ends is null or a.ends > access.today())),
    all_of_unit as (
      select a.user_id as id from one join access.role_assignments a on a.unit_id in (one.unit_id, one.other_unit_id) and a.role = 'coordinator'
        where a.begins <= access.today() and (a.ends is null or a.ends > access.today()))
  select u.id, u.name, u.email, u.language from signin.users u, one
  where u.ended_at is null and u.id is distinct from one.own
    and (u.id in (select id from first) or not exists (select from first) and u.id in (select id from all_of_unit)) $$;

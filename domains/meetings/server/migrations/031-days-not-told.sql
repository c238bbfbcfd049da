-- What a volunteer's plan is held against, as in migration 002; of the day of release nothing at all unless it is shared. What is planned for
-- a later day is kept, and the colleagues hear of it: an answer that depended on the day would tell it to whoever tries.
create or replace function facts_of_my_match(p_match uuid, p_day date, p_but uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select public.facts_of_match(p_match, p_day, p_but)
    || case when 'release-day' = any (m.shares) then '{}'::jsonb else '{"releaseDay": null}' end
  from public.matches m where m.id = p_match and m.id in (select public.matches_held()) $$;

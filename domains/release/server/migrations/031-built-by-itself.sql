-- Releases mirror the histories and countdowns begin by themselves: neither keeps an import from being taken back until somebody worked on it.
create function built_in_releases(p_people uuid[]) returns setof uuid language sql stable as
  $$ select person_id from releases where person_id = any (p_people) and begun_by is not null $$;
create function built_in_guarantee_items(p_people uuid[]) returns setof uuid language sql stable as
  $$ select person_id from guarantee_items where person_id = any (p_people) and (version > 1 or template_id is null) $$;
create function built_in_moved_dates(p_people uuid[]) returns setof uuid language sql stable as
  $$ select person_id from moved_dates where person_id = any (p_people) and decided_at is not null $$;
create function built_in_overdue_calls(p_people uuid[]) returns setof uuid language sql stable as
  $$ select null::uuid where false $$;
revoke execute on function built_in_releases, built_in_guarantee_items, built_in_moved_dates, built_in_overdue_calls from public;

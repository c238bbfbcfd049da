-- Whoever is told something and stands in the directory: the directory says what kind of organisation it is and which names it goes by,
-- so that nobody is told something under the name of another.
create or replace function disclosure_recipient(p_kind text, p_id uuid) returns table (known boolean, type text, names text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.id is not null and o.retired_on is null, o.kind, array_remove(array[o.name, o.other_name], null)
  from (values (p_id)) asked (id) left join partner_organisations o on o.id = asked.id where p_kind = 'partner' $$;

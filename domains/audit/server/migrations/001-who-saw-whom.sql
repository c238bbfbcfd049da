-- Whoever watches over data protection opens no record. What they are told of a person is the name, one person at a time,
-- so that they can answer "who has seen my file?"; both functions ask for their permission and for nothing else's.
create function audit.find_people(p_words text[]) returns table (id uuid, name text, unit text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if access.permission() <> 'audit:read' then raise insufficient_privilege; end if;
  -- A whole beginning of a name: nobody leafs through everybody.
  if not exists (select from unnest(p_words) word where length(word) >= 3) then return; end if;
  return query select p.id, p.display_name, u.name from public.people p join public.units u on u.id = p.unit_id
    where p.merged_into is null and exists (select from public.people r where (r.id = p.id or r.merged_into = p.id)
      and not exists (select from unnest(p_words) word where strpos(' ' || r.search_key, ' ' || word) = 0))
    order by p.sort_name, p.id limit 20;
end $$;

-- The name of one person, and all records that are read as theirs.
create function audit.person(p_id uuid) returns table (id uuid, name text, records uuid[])
  language plpgsql stable security definer set search_path = '' as $$
begin
  if access.permission() <> 'audit:read' then raise insufficient_privilege; end if;
  return query select p.id, p.display_name, array(select r.id from public.people r where r.id = p.id or r.merged_into = p.id)
    from public.people p where p.id = (select coalesce(asked.merged_into, asked.id) from public.people asked where asked.id = p_id);
end $$;
revoke execute on function audit.find_people, audit.person from public;
grant execute on function audit.find_people, audit.person to landfall_staff;

create index on audit.entries (at desc, id desc);

-- Whoever goes beside somebody hears what nobody else hears: a volunteer writes it down while the match holds, and reads none of it again. A kind
-- that ends with custody keeps no words.
create function person_of_my_impression(p_match uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select m.person_id from public.matches m join public.relation_kinds k on k.id = m.kind_id
  where m.id = p_match and not k.ends_with_custody and m.id in (select public.matches_held()) $$;
create function is_of_my_impression(p_person uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from public.matches m join public.relation_kinds k on k.id = m.kind_id
    where m.person_id = p_person and not k.ends_with_custody and m.id in (select public.matches_held())) $$;
create function is_my_impression(p_impression uuid, p_person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.impressions i where i.id = p_impression and i.person_id = p_person and i.recorded_by = access.me()) $$;
revoke execute on function person_of_my_impression, is_of_my_impression, is_my_impression from public;
grant execute on function person_of_my_impression, is_of_my_impression, is_my_impression to landfall_volunteer;

grant insert on impressions, impression_words to landfall_volunteer;
create policy written_while_it_holds on impressions for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and recorded_by = (select access.me()) and is_of_my_impression(person_id));
create policy written_while_it_holds on impression_words for insert to landfall_volunteer
  with check ((select access.permission()) = 'field:write' and is_my_impression(impression_id, person_id));

-- A volunteer signs what the two agreed on their own phone, while the match holds: once, and the text that holds now. Of the other
-- signatures they see nothing.
create function own_signature_day(p_agreement uuid) returns date language sql stable security definer set search_path = '' as $$
  select s.signed_on from public.agreement_signatures s join public.match_agreements a on a.id = s.agreement_id
  where a.id = p_agreement and s.who = 'volunteer' and a.match_id in (select public.matches_held()) $$;

create function sign_own_agreement(p_match uuid, p_agreement uuid, p_language text, p_strokes jsonb, p_day date, p_at timestamptz)
  returns text language plpgsql security definer set search_path = '' as $$
declare v_agreement public.match_agreements;
begin
  select * into v_agreement from public.match_agreements a
    where a.id = p_agreement and a.match_id = p_match and a.match_id in (select public.matches_held()) for update;
  if not found or access.permission() <> 'field:write' then return 'not-found'; end if;
  if v_agreement.replaced_on is not null then return 'agreement-replaced'; end if;
  if exists (select from public.agreement_signatures s where s.agreement_id = p_agreement and s.who = 'volunteer')
    then return 'signed-already'; end if;
  insert into public.agreement_signatures (agreement_id, person_id, who, way, signed_on, language, strokes, seen_by, recorded_at)
    values (p_agreement, v_agreement.person_id, 'volunteer', 'screen', p_day, p_language, p_strokes, null, p_at);
  update public.match_agreements set version = version + 1 where id = p_agreement;
  return 'done';
end $$;
revoke execute on function own_signature_day, sign_own_agreement from public;
grant execute on function own_signature_day, sign_own_agreement to landfall_volunteer;

-- Two years after somebody has left, nobody can tell any more who it was; that there was somebody, and for how long, stays.
alter table volunteers add column forgotten_on date;
comment on column volunteers.forgotten_on is 'The day on which everything that says who this was went; numbers stay.';

create function volunteer_forget(p_today date) returns void language plpgsql security definer set search_path = '' as $$
declare v_gone uuid[];
begin
  delete from public.volunteer_interviews i using public.volunteers v
    where v.id = i.volunteer_id and v.state in ('ended', 'refused') and v.state_since <= p_today - interval '12 months';
  delete from public.volunteer_references r using public.volunteers v
    where v.id = r.volunteer_id and v.state in ('ended', 'refused') and v.state_since <= p_today - interval '12 months';
  v_gone := array(select v.id from public.volunteers v where v.forgotten_on is null
    and v.state in ('ended', 'refused') and v.state_since <= p_today - interval '24 months');
  if v_gone = '{}' then return; end if;
  delete from public.volunteer_profiles p where p.volunteer_id = any (v_gone);
  delete from public.volunteer_evidence e where e.volunteer_id = any (v_gone);
  delete from public.volunteer_exemptions e where e.volunteer_id = any (v_gone);
  update public.volunteer_roles set reason = null where volunteer_id = any (v_gone);
  update public.volunteer_role_changes set reason = null where volunteer_id = any (v_gone);
  update public.volunteers set given_name = '', family_name = '', display_name = '–', display_name_transliterated = '',
      sort_name = '', search_key = '', birth_year = null, sex = 'not-asked', email = null, phone = null, user_id = null,
      invitation_id = null, supervisor_id = null, forgotten_on = p_today, version = version + 1
    where id = any (v_gone);
end $$;
revoke execute on function volunteer_forget from public;
grant execute on function volunteer_forget to landfall_system;

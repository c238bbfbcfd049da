-- The register of refusals names a volunteer to those who may see that volunteer, and to nobody else.
create or replace function name_of_decider(p_volunteer uuid) returns text language sql stable as
  $$ select v.display_name from public.volunteers v where v.id = p_volunteer $$;

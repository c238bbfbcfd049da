-- What a volunteer who decided is called, for a reader who may see that volunteer; the domain that knows volunteers replaces it.
create function name_of_decider(p_volunteer uuid) returns text language sql stable as $$ select null::text $$;
revoke execute on function name_of_decider from public;
grant execute on function name_of_decider to landfall_staff;

-- The partner's own small window: by a sign-in of the side of partners, or by a link with a one-time code. Both see referrals to their
-- organisation, and of what was shared only what has a ground at this minute. It is compared at every reading, not cleared by a job.

-- Referrals to the organisation of whoever signs in: held by a contact who has not left, of an organisation still worked with.
create function referrals_of_my_organisation() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(r.id), '{}') from public.referrals_out r
  where r.state <> 'draft' and access.permission() like 'window:%'
    and r.partner_id in (select c.partner_id from public.partner_contacts c join public.partner_organisations o on o.id = c.partner_id
      where c.user_id = access.me() and c.left_on is null and (o.retired_on is null or o.retired_on > access.today()))
    and exists (select from access.role_assignments a where a.user_id = access.me() and a.role = 'partner'
      and a.begins <= access.today() and (a.ends is null or a.ends > access.today())) $$;

create table referral_links (
  id uuid primary key default uuidv7(),
  referral_id uuid not null references referrals_out on delete cascade,
  person_id uuid not null references people on delete cascade,
  name text not null,
  email text not null,
  language text not null check (language in ('en', 'nb', 'bg', 'ro')),
  token_hash text not null unique,
  made_at timestamptz not null default now(),
  made_by uuid default access.me() references signin.users on delete set null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz
);
create index on referral_links (referral_id);
create index on referral_links (person_id);
comment on table referral_links is 'A link through which one contact answers one referral; only its hash is kept, and alone it opens nothing.
about: participant
compartment: help
retention: as people
erasure: delete';

create table referral_codes (
  id uuid primary key default uuidv7(),
  link_id uuid not null references referral_links on delete cascade,
  code_hash text not null,
  sent_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries integer not null default 0 check (tries between 0 and 5),
  over boolean not null default false
);
create index on referral_codes (link_id, sent_at);
comment on table referral_codes is 'A code sent to the contact when they open their link: for a quarter of an hour, once, and with five tries; its hash alone.
retention: as referral_links
erasure: delete';

create table referral_keys (
  key_hash text primary key,
  link_id uuid not null references referral_links on delete cascade,
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on referral_keys (link_id);
comment on table referral_keys is 'What a right code was exchanged for: opens the one referral for half an hour; its hash alone.
retention: as referral_links
erasure: delete';

alter table referral_links enable row level security;
alter table referral_codes enable row level security;
alter table referral_keys enable row level security;
grant select (id, referral_id, person_id, name, email, language, made_at, made_by, expires_at, withdrawn_at), insert, update (withdrawn_at)
  on referral_links to landfall_staff;
create policy of_visible_referrals on referral_links for select to landfall_staff
  using (exists (select from referrals_out r where r.id = referral_id));
create policy made_by_colleagues on referral_links for insert to landfall_staff
  with check ((select access.permission()) = 'referrals:write' and made_by = (select access.me())
    and exists (select from referrals_out r where r.id = referral_id and r.person_id = referral_links.person_id and r.state <> 'draft'));
create policy withdrawn_by_colleagues on referral_links for update to landfall_staff
  using ((select access.permission()) = 'referrals:write' and exists (select from referrals_out r where r.id = referral_id));
create policy nobody on referral_codes for select to landfall_system using (false);
create policy nobody on referral_keys for select to landfall_system using (false);

-- The link still good for a token: not withdrawn, not over, of a referral that is still open, to an organisation still worked with.
create function referral_link_of(p_token_hash text) returns public.referral_links
  language sql stable security definer set search_path = '' as $$
  select l.* from public.referral_links l join public.referrals_out r on r.id = l.referral_id
    join public.partner_organisations o on o.id = r.partner_id
  where l.token_hash = p_token_hash and l.withdrawn_at is null and l.expires_at > now() and (o.retired_on is null or o.retired_on > current_date)
    and (r.state in ('sent', 'seen', 'accepted', 'under-way') or r.state_since > now() - interval '7 days') $$;

-- A code for whoever has the link, sent to the address of the contact and nowhere else: five a day at most, a minute apart.
create function referral_ask_code(p_token_hash text, p_code_hash text) returns table (outcome text, name text, email text, language text)
  language plpgsql security definer set search_path = '' as $$
declare v_link public.referral_links;
begin
  v_link := public.referral_link_of(p_token_hash);
  if v_link.id is null then return query select 'gone', null::text, null::text, null::text; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(v_link.id::text, 21));
  if (select count(*) from public.referral_codes c where c.link_id = v_link.id and c.sent_at > now() - interval '1 day') >= 5
    or exists (select from public.referral_codes c where c.link_id = v_link.id and c.sent_at > now() - interval '1 minute')
    then return query select 'too-many', null::text, null::text, null::text; return; end if;
  update public.referral_codes set over = true where link_id = v_link.id and not over;
  insert into public.referral_codes (link_id, code_hash, expires_at) values (v_link.id, p_code_hash, now() + interval '15 minutes');
  return query select 'sent', v_link.name, v_link.email, v_link.language;
end $$;

-- A right code becomes a key, once. Each try is counted before it is compared, and tries that come together wait for each other.
create function referral_enter_code(p_token_hash text, p_code_hash text, p_key_hash text) returns text
  language plpgsql security definer set search_path = '' as $$
declare v_link public.referral_links; v_code public.referral_codes;
begin
  v_link := public.referral_link_of(p_token_hash);
  if v_link.id is null then return 'gone'; end if;
  select * into v_code from public.referral_codes c where c.link_id = v_link.id and not c.over and c.expires_at > now()
    order by c.sent_at desc limit 1 for update;
  if v_code.id is null or v_code.tries >= 5 then return 'code-over'; end if;
  update public.referral_codes set tries = tries + 1, over = (tries + 1 >= 5 or code_hash = p_code_hash) where id = v_code.id;
  if v_code.code_hash <> p_code_hash then return case when v_code.tries + 1 >= 5 then 'code-over' else 'wrong' end; end if;
  insert into public.referral_keys (key_hash, link_id, expires_at) values (p_key_hash, v_link.id, now() + interval '30 minutes');
  return 'opened';
end $$;

-- The one referral behind the key that this transaction was given.
create function referrals_behind_key() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(r.id), '{}') from public.referral_keys k join public.referral_links l on l.id = k.link_id
    join public.referrals_out r on r.id = l.referral_id join public.partner_organisations o on o.id = r.partner_id
  where k.key_hash = nullif(current_setting('landfall.window_key', true), '') and k.expires_at > now() and l.withdrawn_at is null
    and r.state <> 'draft' and (o.retired_on is null or o.retired_on > access.today()) $$;

-- Who answers: the contact to whom the link was sent.
create function referral_key_name() returns text language sql stable security definer set search_path = '' as $$
  select l.name from public.referral_keys k join public.referral_links l on l.id = k.link_id
  where k.key_hash = nullif(current_setting('landfall.window_key', true), '') and k.expires_at > now() $$;

revoke execute on function referral_key_name, referrals_of_my_organisation, referral_link_of, referral_ask_code, referral_enter_code, referrals_behind_key from public;
grant execute on function referrals_of_my_organisation to landfall_partner;
grant execute on function referral_key_name, referral_ask_code, referral_enter_code, referrals_behind_key to landfall_anyone;

-- Whether what was disclosed may be read by its recipient at this minute (of the house's clock, where the transaction was told it; else on
-- this day), while their part in it is open.
create function referral_part_stands(p_referral uuid, p_disclosure uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select p_disclosure is not null and public.disclosure_stands(p_disclosure,
      nullif(current_setting('landfall.now', true), '')::timestamptz) and exists (select from public.referrals_out r
    where r.id = p_referral and r.state in ('sent', 'seen', 'accepted', 'under-way')) $$;
revoke execute on function referral_part_stands from public;
grant execute on function referral_part_stands to landfall_staff, landfall_partner, landfall_anyone, landfall_system;

do $$ declare who record; t text; begin
  for who in select * from (values ('landfall_partner', 'referrals_of_my_organisation()', $p$(select access.permission()) = 'window:write'$p$),
      ('landfall_anyone', 'referrals_behind_key()', 'true')) as w (role, mine, may) loop
    execute format('grant select (id, version, unit_id, person_id, partner_id, reference, urgency, answer_by, state, state_since, sent_at,
      answered_at, refused_because, stopped_because) on referrals_out to %I', who.role);
    execute format('grant update (version, state, state_since, answered_at, answered_how, refused_because, refusal_id) on referrals_out to %I', who.role);
    execute format('create policy at_the_window_of_%1$s on referrals_out for select to %1$I using (id = any ((select %2$s)::uuid[]))', who.role, who.mine);
    execute format($p$create policy answered_by_%1$s on referrals_out for update to %1$I
      using (id = any ((select %2$s)::uuid[]) and state in ('sent', 'seen', 'accepted', 'under-way') and %3$s)
      with check (state in ('seen', 'accepted', 'refused', 'under-way', 'done'))$p$, who.role, who.mine, who.may);
    foreach t in array array['referral_outcomes', 'referral_items'] loop
      execute format($p$create policy at_the_window_of_%1$s on %3$I for select to %1$I
        using (referral_id = any ((select %2$s)::uuid[]) and referral_part_stands(referral_id, disclosure_id))$p$, who.role, who.mine, t);
    end loop;
    execute format('grant select (id, referral_id, position, data_group, words, disclosure_id, result, result_words, result_at) on referral_outcomes to %I', who.role);
    execute format('grant update (result, result_words, result_at) on referral_outcomes to %I', who.role);
    execute format($p$create policy answered_by_%1$s on referral_outcomes for update to %1$I
      using (referral_id = any ((select %2$s)::uuid[]) and referral_part_stands(referral_id, disclosure_id) and %3$s)$p$, who.role, who.mine, who.may);
    execute format('grant select (id, referral_id, position, data_group, words, disclosure_id, added_at, gone_at) on referral_items to %I', who.role);
    execute format('alter policy at_the_window_of_%1$s on referral_items using (gone_at is null and referral_id = any ((select %2$s)::uuid[])
      and referral_part_stands(referral_id, disclosure_id))', who.role, who.mine);
    execute format('grant select (item_id, name, type, bytes) on referral_files to %I', who.role);
    execute format('create policy at_the_window_of_%1$s on referral_files for select to %1$I
      using (exists (select from referral_items i where i.id = item_id))', who.role);
    execute format('grant select (id, referral_id, kind, side, at, by_name, words), insert on referral_out_steps to %I', who.role);
    execute format($p$create policy at_the_window_of_%1$s on referral_out_steps for select to %1$I
      using (referral_id = any ((select %2$s)::uuid[]) and kind <> 'link-made')$p$, who.role, who.mine);
    execute format($p$create policy written_by_%1$s on referral_out_steps for insert to %1$I
      with check (side = 'partner' and kind in ('seen', 'accepted', 'refused', 'under-way', 'done', 'result', 'note') and reason is null and was is null and became is null
        and by_user is not distinct from (select access.me()) and %3$s
        and exists (select from referrals_out r where r.id = referral_id and r.person_id = referral_out_steps.person_id))$p$, who.role, who.mine, who.may);
    -- Their answer to a referral goes to the register like every other; they do not read it there.
    execute format('grant insert on refusals, yes_answers to %I', who.role);
    foreach t in array array['refusals', 'yes_answers'] loop
      execute format($p$create policy answered_at_the_window_of_%1$s on %3$I for insert to %1$I
        with check (decider_kind = 'partner' and source = 'partner-referral' and recorded_by is not distinct from (select access.me()) and %4$s
          and exists (select from referrals_out r where r.id = source_id and r.person_id = %3$I.person_id and r.unit_id = %3$I.unit_id
            and r.partner_id = decider_id))$p$, who.role, who.mine, t, who.may);
    end loop;
    execute format('grant select (id, name, other_name) on partner_organisations to %I', who.role);
    execute format('create policy at_the_window_of_%1$s on partner_organisations for select to %1$I
      using (exists (select from referrals_out r where r.partner_id = partner_organisations.id))', who.role);
  end loop;
end $$;

-- The partner says that they have deleted what they were asked to delete: once, and of this referral alone.
create function referral_say_deleted(p_referral uuid, p_words text) returns integer language plpgsql security definer set search_path = '' as $$
declare v_count integer;
begin
  if not p_referral = any (case when access.permission() = 'window:write' then public.referrals_of_my_organisation()
    else public.referrals_behind_key() end) then return 0; end if;
  update public.disclosures d set deletion_answer = 'deleted', deletion_answer_words = nullif(p_words, ''), deletion_answered_on = access.today(),
      version = d.version + 1
    where d.deletion_asked_at is not null and d.deletion_answer is null and d.id in (
      select i.disclosure_id from public.referral_items i where i.referral_id = p_referral
      union select o.disclosure_id from public.referral_outcomes o where o.referral_id = p_referral);
  get diagnostics v_count = row_count;
  return v_count;
end $$;
-- How many parts of a referral its partner was asked to delete, and has not said so yet.
create function referral_deletions_open(p_referral uuid) returns integer language sql stable security definer set search_path = '' as $$
  select count(*)::integer from public.disclosures d where d.stopped_at is not null and d.deletion_asked_at is not null and d.deletion_answer is null
    and d.id in (select i.disclosure_id from public.referral_items i where i.referral_id = p_referral
      union select o.disclosure_id from public.referral_outcomes o where o.referral_id = p_referral)
    and p_referral = any (case when access.permission() like 'window:%' then public.referrals_of_my_organisation()
      else public.referrals_behind_key() end) $$;
revoke execute on function referral_say_deleted, referral_deletions_open from public;
grant execute on function referral_say_deleted, referral_deletions_open to landfall_partner, landfall_anyone;

-- Staff hold no column of a link's hash; nobody reads codes and keys at all. What is over is thrown away.
create function referral_forget_codes() returns void language sql security definer set search_path = '' as $$
  delete from public.referral_codes where expires_at < now() - interval '2 days';
  delete from public.referral_keys where expires_at < now(); $$;
revoke execute on function referral_forget_codes from public;
grant execute on function referral_forget_codes to landfall_system;

-- A contact's own sign-in: offered by whoever looks after the directory, and theirs when they take it up.
create policy partners_invited on access.invitations to landfall_staff
  using ((select access.permission()) = 'partners:write'
    and jsonb_array_length(roles) = 1 and roles -> 0 ->> 'role' = 'partner'
    and (roles -> 0 ->> 'unitId')::uuid = any ((select access.units())::uuid[]));
create table partner_invitations (
  invitation_id uuid primary key references access.invitations on delete cascade,
  contact_id uuid not null references partner_contacts on delete cascade,
  made_at timestamptz not null default now()
);
create index on partner_invitations (contact_id, made_at);
comment on table partner_invitations is 'Which contact of a partner an invitation to sign in is for.';
alter table partner_invitations enable row level security;
grant select, insert on partner_invitations to landfall_staff;
create policy seen_by_colleagues on partner_invitations for select to landfall_staff using (true);
create policy made_by_colleagues on partner_invitations for insert to landfall_staff with check ((select access.permission()) = 'partners:write');

create function partner_joins() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.partner_contacts c set user_id = u.id from public.partner_invitations i, signin.users u
    where i.invitation_id = new.id and c.id = i.contact_id and c.user_id is null and c.left_on is null and u.email = lower(new.email);
  return null;
end $$;
create trigger a_partner_joins after update of accepted_at on access.invitations
  for each row when (old.accepted_at is null and new.accepted_at is not null) execute function partner_joins();

-- Ends the sign-in of a contact, the same minute: the role is over, and the contact has none any more.
create function partner_sign_in_ends(p_contact uuid) returns void language plpgsql security definer set search_path = '' as $$
declare v_user uuid;
begin
  if access.permission() <> 'partners:write' then raise insufficient_privilege; end if;
  select user_id into v_user from public.partner_contacts where id = p_contact for update;
  update public.partner_contacts set user_id = null where id = p_contact;
  update access.role_assignments set ends = greatest(begins, access.today())
    where user_id = v_user and role = 'partner' and (ends is null or ends > access.today());
  update access.invitations i set withdrawn_at = now() from public.partner_invitations p
    where p.contact_id = p_contact and p.invitation_id = i.id and i.accepted_at is null and i.withdrawn_at is null;
end $$;
revoke execute on function partner_joins, partner_sign_in_ends from public;
grant execute on function partner_sign_in_ends to landfall_staff;

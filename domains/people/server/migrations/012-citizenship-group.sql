-- Whether somebody is a citizen of this country, of another one of the European Economic Area, or of a third one: asked of nobody,
-- written down where somebody said it. Rights to help differ by it, and so that nobody is turned down for it unseen, it is counted.
alter table people add column citizenship_group text check (citizenship_group in ('own', 'eea', 'other'));
comment on column people.citizenship_group is 'own, eea or other, seen from the country of the organisation; empty where nobody wrote it down.';
grant update (citizenship_group) on people to landfall_staff;

create or replace function forget_in_people(p_people uuid[]) returns void language sql as $$
  update people set given_name = '', family_name = '', called_name = '', given_name_transliterated = '',
    family_name_transliterated = '', called_name_transliterated = '', display_name = '—', display_name_transliterated = '',
    sort_name = '', search_key = '', birth_date = null, birth_year = null, languages = '[]', offence_group = null, citizenship_group = null,
    contact = '{"inPrison": null, "phone": null, "email": null, "address": null, "safeToLeaveMessage": "not-asked"}',
    national_id_masked = null, prison = null, wing = null, responsible_id = null, user_id = null, import_row = null,
    version = version + 1, forgotten_on = access.today()
  where id = any (p_people) $$;

-- What stays of a "no" or a "yes" when its person is forgotten: how often, whom and why, by quarters; nobody's day, words or name.
create function forget_in_refusals(p_people uuid[]) returns void language sql set search_path = public, pg_temp as $$
  update counted_answers c set decided_on = date_trunc('quarter', c.decided_on)::date, decider_id = null
    from refusals r where r.id = c.refusal_id and r.person_id = any (p_people);
  update refusals set person_id = null, decided_at = date_trunc('quarter', decided_at), recorded_at = date_trunc('quarter', recorded_at),
    reviewed_at = date_trunc('quarter', reviewed_at), decider_id = null, decider_name = null, source_id = null, words = null,
    alternative_words = null, review_on = null, reviewer_id = null, reviewed_by = null, review_words = null, recorded_by = null,
    answered_alternative_on = null, wish_signed_on = null, lifted_on = date_trunc('quarter', lifted_on)::date, lifted_words = null, lifted_by = null
  where person_id = any (p_people) $$;
create function forget_in_yes_answers(p_people uuid[]) returns void language sql set search_path = public, pg_temp as $$
  update counted_answers c set decided_on = date_trunc('quarter', c.decided_on)::date, decider_id = null
    from yes_answers y where y.id = c.yes_id and y.person_id = any (p_people);
  update yes_answers set person_id = null, decided_at = date_trunc('quarter', decided_at), recorded_at = date_trunc('quarter', recorded_at),
    decider_id = null, decider_name = null, source_id = id, recorded_by = null where person_id = any (p_people) $$;

-- A contact that ends with custody leaves next to nothing behind: who decided about it, in which words and about which proposal goes
-- with the rest of it; that there was a "yes" or a "no" stays.
create function forget_answers_about(p_sources uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update refusals set decider_id = null, decider_name = null, words = null, alternative_words = null, source_id = null
    where source_id = any (p_sources) and decider_kind in ('volunteer', 'participant');
  update yes_answers set decider_id = null, decider_name = null, source_id = id
    where source_id = any (p_sources) and decider_kind in ('volunteer', 'participant');
end $$;
revoke execute on function forget_in_refusals, forget_in_yes_answers, forget_answers_about from public;
grant execute on function forget_answers_about to landfall_system;

import type pg from 'pg'
import { networkKind } from '#domains/volunteers/model/index.ts'
import type { Filled } from './growth.ts'
import { houseOf, signedIn } from './house.ts'

/** In each unit 100 matches are active, 100 have ended, 20 people wait; 150 volunteers, two coordinators; 10,000 meetings. */
export const perUnit = { active: 100, meetings: 10_000 }

const profile = (
  hours: string,
) => `jsonb_build_object('languages', '[{"language": "nb", "level": "fluent"}]'::jsonb,
  'area', 'Area ' || n % 8, 'hours', jsonb_build_array(${hours}), 'interests', jsonb_build_array('walking', 'coffee'), 'ageBand', '35-49',
  'sex', 'man', 'wishes', '{"sex": "no-wish", "ageBands": []}'::jsonb, 'limits', '[]'::jsonb, 'knows', '[]'::jsonb, 'worksAt', null)`

const statements = (units: number) => [
  ...houseOf(units),
  `insert into people (unit_id, given_name, family_name, display_name, sort_name, search_key, contact, languages, status, status_since,
      prison, release_day, release_kind, release_certainty, responsible_id, active)
    select u.id, 'Given' || n, 'Family' || u.unit, 'Given' || n || ' Family' || u.unit, 'family' || u.unit || ' given' || n,
      'given' || n || ' family' || u.unit, '{"inPrison": null, "phone": null, "email": null, "address": null, "safeToLeaveMessage": "no"}',
      '[{"language": "nb", "level": "fluent"}]', 'serving', '2024-01-01', 'Prison ' || n % 12, current_date + 10 + n, 'expected', 'likely',
      (select id from signin.users where email = 'c' || u.unit || '-1@example.org'), true
    from bench_units u, generate_series(1, 220) n`,
  `insert into person_statuses (person_id, status, begins, source, recorded_at)
    select id, 'serving', '2024-01-01', 'person', now() from people`,
  `insert into volunteers (unit_id, given_name, family_name, display_name, sort_name, search_key, birth_year, language, state, state_since,
      supervisor_id, most_matches, applied_on)
    select u.id, 'Helper' || n, 'Of' || u.unit, 'Helper' || n || ' Of' || u.unit, 'of' || u.unit || ' helper' || n,
      'helper' || n || ' of' || u.unit, 1980, 'nb', 'active', '2024-01-01',
      (select id from signin.users where email = 'c' || u.unit || '-' || 1 + n % 2 || '@example.org'), 1, '2023-11-01'
    from bench_units u, generate_series(1, 150) n`,
  `insert into volunteer_roles (volunteer_id, kind_id, state, since, approved_on)
    select id, '${networkKind}', 'approved', '2024-01-01', current_date - 200 from volunteers`,
  `insert into volunteer_profiles (volunteer_id, profile)
    select v.id, ${profile('n % 28, (n * 7) % 28, (n * 3) % 28, (n * 11) % 28')}
    from (select id, row_number() over (order by id) as n from volunteers) v`,
  `insert into volunteer_evidence (volunteer_id, requirement, part, seen_on)
    select v.id, e.requirement, e.part, current_date - 100 from volunteers v, (values ('application', null), ('interview', null),
      ('references', null), ('references', null), ('confidentiality', null), ('course', null), ('prison-rules', null), ('first-aid', null))
      e (requirement, part)`,
  `insert into volunteer_talks (volunteer_id, kind, state, day, way) select v.id, 'regular', 'held', current_date - 50 * n, 'phone'
    from volunteers v, generate_series(1, 6) n`,
  // The first hundred of a unit go together with its first hundred volunteers, the next hundred did once, and twenty wait.
  `create temp table bench_pairs as
    select p.id as person_id, v.id as volunteer_id, p.unit_id, p.n from
      (select id, unit_id, row_number() over (partition by unit_id order by id) as n from people) p
      left join (select id, unit_id, row_number() over (partition by unit_id order by id) as n from volunteers) v
        on v.unit_id = p.unit_id and v.n = 1 + (p.n - 1) % 100`,
  `insert into matches (person_id, kind_id, volunteer_id, state, state_since, requested_on, yes_on, yes_how, wish, talked_on, coordinator_id,
      begins, ends, end_reason, recorded_at)
    select person_id, '${networkKind}', case when n <= 200 then volunteer_id end,
      case when n <= 100 then 'active' when n <= 200 then 'ended' else 'requested' end,
      case when n <= 100 then current_date - 700 when n <= 200 then current_date - 800 else current_date - 30 end,
      case when n <= 200 then current_date - 900 else current_date - 30 end, current_date - 900, 'in-person',
      ${profile('n % 28, (n * 5) % 28, (n * 3) % 28')}, current_date - 20,
      (select c.id from signin.users c join access.role_assignments r on r.user_id = c.id
        where r.unit_id = bench_pairs.unit_id and c.email <> 'everywhere@example.org' order by c.email limit 1),
      case when n <= 200 then current_date - 700 end, case when n > 100 and n <= 200 then current_date - 300 end,
      case when n > 100 and n <= 200 then 'goals-met' end, now() - interval '30 days'
    from bench_pairs`,
  `insert into match_reviews (match_id, person_id, kind, due_on, recorded_at)
    select id, person_id, 'regular', current_date + 60 - (extract(epoch from recorded_at)::bigint % 7)::int, now() from matches where state = 'active'`,
  `insert into match_agreements (match_id, person_id, number, points, made_on)
    select id, person_id, 1, '{"what": "a", "howOften": "b", "where": "c", "until": "d", "more": null}', current_date - 700
    from matches where state = 'active'`,
  `insert into agreement_signatures (agreement_id, person_id, who, way, signed_on, language)
    select a.id, a.person_id, w, 'paper', a.made_on, 'nb' from match_agreements a, unnest(array['participant', 'volunteer']) w`,
  `alter table meetings disable trigger user`,
  // A hundred meetings each, one a week; one match in ten has gone silent for three weeks.
  `insert into meetings (match_id, person_id, volunteer_id, day, starts, minutes, place_kind, state, made)
    select m.id, m.person_id, m.volunteer_id, current_date - 1 - 7 * n - m.nth % 6 - case when m.nth % 10 = 0 then 21 else 0 end, '17:00', 60,
      'public-place', 'logged', n % 9 <> 3
    from (select *, row_number() over (order by id)::int as nth from matches where state = 'active') m, generate_series(0, 98) n`,
  `insert into meetings (match_id, person_id, volunteer_id, day, starts, minutes, place_kind, state)
    select id, person_id, volunteer_id, current_date + nth % 12 - case when nth % 20 = 3 then 13 else 0 end, '17:00', 60, 'public-place', 'planned'
    from (select *, row_number() over (order by id)::int as nth from matches where state = 'active') m`,
  `alter table meetings enable trigger user`,
  `update match_contacts c set last_contact = t.contact, last_log = t.log from (select match_id, max(day) filter (where made) as contact,
      max(day) filter (where made is not null) as log from meetings group by match_id) t where t.match_id = c.match_id`,
  `insert into volunteer_strain (volunteer_id, meeting_id, day, answer)
    select volunteer_id, id, day, 1 + (extract(day from day)::int % 4) from meetings where made and day > current_date - 150`,
]

export type OneToOneFilled = Filled & { waiting: string[]; unitId: string }

/** Fills a fresh database with so many units, and signs in a coordinator of the first and one of all. */
export async function fillOneToOne(owner: pg.Client, secret: string, units: number): Promise<OneToOneFilled> {
  for (const statement of statements(units)) await owner.query(statement)
  await owner.query('vacuum analyze')
  const ids = async (text: string) => (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id)
  const [unitId] = await ids(`select id from units where name = 'Unit 001'`)
  return {
    ...(await signedIn(owner, secret)),
    unitId: unitId!,
    waiting: await ids(`select m.id from matches m join people p on p.id = m.person_id
      where p.unit_id = '${unitId}' and m.state = 'requested' order by m.id`),
  }
}

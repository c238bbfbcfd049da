import type pg from 'pg'
import type { Filled } from './growth.ts'
import { houseOf, signedIn } from './house.ts'

/** In each unit 400 people wait for their release, 600 have had one; 300 answers were given. */
export const perUnit = { people: 1000 }

const contact =
  '{"inPrison": null, "phone": null, "email": null, "address": null, "safeToLeaveMessage": "no"}'

const statements = (units: number) => [
  ...houseOf(units),
  `insert into people (unit_id, given_name, family_name, display_name, sort_name, search_key, contact, languages, status, status_since, sex,
      prison, release_day, release_kind, release_certainty, responsible_id, active)
    select u.id, 'Given' || n, 'Family' || u.unit, 'Given' || n || ' Family' || u.unit, 'family' || u.unit || ' given' || n,
      'given' || n || ' family' || u.unit, '${contact}', '[{"language": "nb", "level": "fluent"}]',
      case when n <= 400 then 'serving' else 'released' end, case when n <= 400 then date '2022-01-01' else current_date - (n - 400) * 2 end,
      case when n % 8 = 0 then 'woman' else 'man' end, 'Prison ' || n % 12,
      case when n <= 400 then current_date + n % 365 end, case when n <= 400 then 'expected' end, case when n <= 400 then 'likely' end,
      (select id from signin.users where email = 'c' || u.unit || '-1@example.org'), true
    from bench_units u, generate_series(1, ${perUnit.people}) n`,
  `insert into person_statuses (person_id, status, begins, source, recorded_at)
    select id, 'serving', '2022-01-01', 'person', '2022-01-02' from people`,
  `insert into person_statuses (person_id, status, begins, source, recorded_at)
    select id, 'released', status_since, 'prison', status_since from people where status = 'released'`,
  `insert into release_dates (person_id, kind, day, certainty, source, stated_on, recorded_at)
    select id, 'expected', release_day, 'likely', 'prison', current_date - 60, now() - interval '60 days' from people where release_day is not null`,
  `insert into releases (person_id, unit_id, state, planned_day, prison, inside_since)
    select id, unit_id, 'ahead', release_day, prison, '2022-01-01' from people where status = 'serving'`,
  `insert into releases (person_id, unit_id, state, day, prison, inside_since, begun_on)
    select id, unit_id, 'happened', status_since, prison, '2022-01-01', status_since - 90 from people where status = 'released'`,
  // Six contacts after each release, the first on one of the days 0 to 20; every tenth is not reached at all.
  `insert into first_contacts (release_id, person_id, day, how, reached, by_kind, by_id, recorded_at)
    select r.id, r.person_id, r.day + (r.nth % 21) + (n * 9), 'met', true, 'staff', p.responsible_id, now()
    from (select *, row_number() over (order by id)::int as nth from releases where state = 'happened') r join people p on p.id = r.person_id,
      generate_series(0, 5) n
    where r.nth % 10 <> 0 and r.day + (r.nth % 21) + (n * 9) <= current_date`,
  `insert into refusals (person_id, unit_id, decider_kind, decider_id, decided_at, source, source_id, reason, basis)
    select id, unit_id, 'centre', responsible_id, now() - nth * interval '17 hours', 'intake', gen_random_uuid(), 'no-volunteer', 'rule'
    from (select *, row_number() over (partition by unit_id order by id)::int as nth from people) p where nth <= 100`,
  `insert into yes_answers (person_id, unit_id, decider_kind, decider_id, decided_at, source, source_id)
    select id, unit_id, 'centre', responsible_id, now() - nth * interval '9 hours', 'intake', gen_random_uuid()
    from (select *, row_number() over (partition by unit_id order by id desc)::int as nth from people) p where nth <= 200`,
]

/** Fills a fresh database with so many units, and signs in a coordinator of the first and one of all. */
export async function fillThroughTheGate(owner: pg.Client, secret: string, units: number): Promise<Filled> {
  for (const statement of statements(units)) await owner.query(statement)
  await owner.query('vacuum analyze')
  return signedIn(owner, secret)
}

import { createHmac, randomBytes } from 'node:crypto'
import type pg from 'pg'

export const people = 10_000
const entriesEach = 25

/** A house as the owner of the database makes it at once: 10,000 people in two units, ten colleagues, 250,000 entries. */
const house = `
  insert into access.organisation (name, country, zone, language) values ('Bench', 'NO', 'Europe/Oslo', 'en')
    on conflict (only_one) do update set name = excluded.name, first_run_code = null;
  insert into units (name, language, opened_on) values ('Oslo', 'nb', '2020-01-01'), ('Trondheim', 'nb', '2020-01-01');
  insert into signin.users (name, email, two_factor_enabled)
    select 'Colleague ' || n, 'colleague' || n || '@example.org', true from generate_series(1, 10) n;
  insert into access.role_assignments (user_id, unit_id, role, begins)
    select u.id, units.id, 'coordinator', '2020-01-01' from signin.users u, units;
  insert into people (unit_id, given_name, family_name, display_name, sort_name, search_key, contact, languages, status, status_since,
      prison, wing, release_day, release_kind, release_certainty, responsible_id, active)
    select (array(select id from units order by name))[1 + n % 2], 'Given' || n, 'Family' || n % 997, 'Given' || n || ' Family' || n % 997,
      'family' || n % 997 || ' given' || n, 'given' || n || ' family' || n % 997,
      '{"inPrison": null, "phone": null, "email": null, "address": null, "safeToLeaveMessage": "not-asked"}', '[]',
      case when n % 5 = 0 then 'closed' else 'serving' end, '2024-01-01', 'Prison ' || n % 12, 'Wing ' || n % 4,
      current_date + n % 720, 'expected', 'likely', (array(select id from signin.users order by name))[1 + n % 10], n % 5 <> 0
    from generate_series(1, ${people}) n;
  insert into person_statuses (person_id, status, begins, source, recorded_at)
    select id, status, date '2024-01-01', 'person', now() from people union all
    select id, 'remand', date '2023-06-01', 'person', now() from people;
  insert into person_places (person_id, prison, wing, begins, source, recorded_at)
    select id, prison, wing, '2024-01-01', 'person', now() from people;
  insert into release_dates (person_id, kind, day, certainty, source, stated_on, recorded_at)
    select id, release_kind, release_day, release_certainty, 'prison', current_date - 30, now() from people;
  insert into responsibilities (person_id, user_id, begins, recorded_at)
    select id, responsible_id, '2024-01-01', now() from people;
  insert into access.grants (person_id, unit_id, user_id, source, begins)
    select id, unit_id, responsible_id, 'caseload', '2024-01-01' from people where active;
  insert into journal_entries (person_id, kind, compartment, happened_on, text, author_id, written_at)
    select p.id, 'note', 'help', current_date - n, repeat('A note about the way out. ', 8), p.responsible_id, now() - n * interval '1 day'
    from people p, generate_series(1, ${entriesEach}) n;
`

export type Filled = { cookie: string; userId: string; token: string; unitIds: string[]; personIds: string[] }

/** Fills the database and signs one coordinator of both units in. */
export async function fill(owner: pg.Client, secret: string): Promise<Filled> {
  await owner.query(house)
  await owner.query('vacuum analyze')
  const ids = async (text: string) => (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id)
  const [userId] = await ids('select id from signin.users order by name limit 1')
  return {
    ...(await signIn(owner, secret, userId!)),
    userId: userId!,
    unitIds: await ids('select id from units order by name'),
    personIds: await ids('select id from people where active order by random() limit 2000'),
  }
}

/** A session as signing in would make it. */
export async function signIn(owner: pg.Client, secret: string, userId: string) {
  const token = randomBytes(16).toString('hex')
  await owner.query(
    `insert into signin.sessions (user_id, token, expires_at) values ($1, $2, now() + interval '1 day')`,
    [userId, token],
  )
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return { cookie: `landfall.session_token=${encodeURIComponent(`${token}.${signature}`)}`, token }
}

import type pg from 'pg'
import { signIn } from './fill.ts'
import type { Filled } from './growth.ts'

/** A house with so many units, two coordinators in each and one who works in all of them. */
export const houseOf = (units: number): string[] => [
  `insert into access.organisation (name, country, zone, language) values ('Bench', 'NO', 'Europe/Oslo', 'en')
    on conflict (only_one) do update set name = excluded.name, first_run_code = null`,
  `insert into units (name, language, opened_on) select 'Unit ' || to_char(n, 'FM000'), 'nb', '2020-01-01' from generate_series(1, ${units}) n`,
  `create temp table bench_units as select id, row_number() over (order by name)::int as unit from units`,
  `insert into signin.users (name, email, two_factor_enabled)
    select 'Coordinator ' || u.unit || '-' || n, 'c' || u.unit || '-' || n || '@example.org', true from bench_units u, generate_series(1, 2) n`,
  `insert into signin.users (name, email, two_factor_enabled) values ('Everywhere', 'everywhere@example.org', true)`,
  `insert into access.role_assignments (user_id, unit_id, role, begins)
    select s.id, u.id, 'coordinator', '2020-01-01' from bench_units u
      join signin.users s on s.email like 'c' || u.unit || '-%' or s.email = 'everywhere@example.org'`,
]

/** A coordinator of the first unit and one of all, signed in. */
export async function signedIn(owner: pg.Client, secret: string): Promise<Filled> {
  const cookieOf = async (email: string) => {
    const { rows } = await owner.query<{ id: string }>('select id from signin.users where email = $1', [
      email,
    ])
    return (await signIn(owner, secret, rows[0]!.id)).cookie
  }
  return {
    ofOneUnit: await cookieOf('c1-1@example.org'),
    everywhere: await cookieOf('everywhere@example.org'),
  }
}

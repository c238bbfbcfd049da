import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from './testing/world.ts'

type Table = { name: string; comment: string; guarded: boolean; policies: number; aboutSomebody: boolean }

const ownSchemas = ['public', 'access', 'audit', 'drafts', 'events', 'operations']

/** Tables without row-level security, each with the reason why nobody's data can leak from it. */
const unguarded: Record<string, string> = {
  'public.landfall_migrations': 'names of migrations; no capacity may read it',
}

const kinds = ['participant', 'child', 'relative', 'volunteer', 'user']

let world: World
let tables: Table[]

beforeAll(async () => {
  world = await createWorld()
  const { rows } = await world.owner.query<Table>(
    `select n.nspname || '.' || c.relname as name, coalesce(obj_description(c.oid), '') as comment, c.relrowsecurity as guarded,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('person_id', 'child_id', 'relative_id', 'volunteer_id'))
         as "aboutSomebody"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = any($1) order by 1`,
    [ownSchemas],
  )
  tables = rows
})
afterAll(() => world.close())

const line = (table: Table, name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(table.comment)?.[1]

describe('every table', () => {
  test('says what it is for', () => {
    expect(tables.filter(({ comment }) => comment.length < 20).map(({ name }) => name)).toEqual([])
  })

  test('is closed until a policy opens it', () => {
    const open = tables.filter(({ name, guarded }) => !guarded && !unguarded[name])
    expect(open.map(({ name }) => name)).toEqual([])
    expect(
      tables.filter(({ guarded, policies }) => guarded && policies === 0).map(({ name }) => name),
    ).toEqual([])
  })

  test('about a person declares whom, its compartment, how long it is kept and what erasure does', () => {
    const personal = tables.filter((table) => table.aboutSomebody || line(table, 'about'))
    expect(personal.length).toBeGreaterThan(5)
    const lacking = personal.filter(
      (table) =>
        !kinds.includes(line(table, 'about') ?? '') ||
        !line(table, 'compartment') ||
        !line(table, 'retention') ||
        !/^(delete|anonymise|keep \(.+\))/.test(line(table, 'erasure') ?? ''),
    )
    expect(lacking.map(({ name }) => name)).toEqual([])
  })
})

describe('every policy', () => {
  test('is written for capacities, never for everybody', async () => {
    const { rows } = await world.owner.query(
      `select polrelid::regclass::text as table, polname from pg_policy where polroles = '{0}'`,
    )
    expect(rows).toEqual([])
  })

  test('reads the settings of the transaction once for a query, not once for a row', async () => {
    const { rows } = await world.owner.query<{ name: string; expression: string }>(
      `select polrelid::regclass || ' ' || polname as name,
         coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') as expression
       from pg_policy`,
    )
    const perRow = rows.filter(({ expression }) => {
      const calls = expression.match(/access\.(me|units|entrusted|permission|today)\(\)/g) ?? []
      const wrapped = expression.match(/SELECT access\.(me|units|entrusted|permission|today)\(\)/g) ?? []
      return calls.length !== wrapped.length
    })
    expect(perRow.map(({ name }) => name)).toEqual([])
  })
})

describe('the roles that requests act as', () => {
  test('own nothing, are no superusers and cannot pass by row-level security', async () => {
    const { rows } = await world.owner.query(
      `select rolname from pg_roles r where rolname like 'landfall\\_%' and rolname not in ('landfall_owner', 'landfall_admin')
         and (rolsuper or rolbypassrls or rolcreaterole or exists (select from pg_class c where c.relowner = r.oid))`,
    )
    expect(rows).toEqual([])
  })

  test('cannot reach the tables of sign-in', async () => {
    const { rows } = await world.owner.query(
      `select role, c.relname from unnest(array['staff','volunteer','partner','participant','relative','system','anyone']) role,
         pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'signin' and c.relkind = 'r' and has_table_privilege('landfall_' || role, c.oid, 'select')`,
    )
    expect(rows).toEqual([])
  })
})

test('definer functions fix their search path, so that nobody can slip another table under them', async () => {
  const { rows } = await world.owner.query(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname = any($1)
       and not exists (select from unnest(coalesce(p.proconfig, '{}')) setting where setting like 'search_path=%')`,
    [ownSchemas],
  )
  expect(rows).toEqual([])
})

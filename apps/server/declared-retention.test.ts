import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from './testing/world.ts'

type Declared = { name: string; retention: string; erasure: string; parents: string[] }

/** What programs forget by the hour or the night, where no function of the database does. */
const carriedByPrograms: Record<string, string> = {
  'public.import_uploads': 'people.forget-uploads',
  'public.volunteer_strain': 'volunteers.forget-receipts',
  'public.volunteer_receipts': 'volunteers.forget-receipts',
}

/** Tables of domains that do not say yet how they are anonymised; whoever stands in one is not forgotten until they do. */
const stillToSay = ['public.matches']

let world: World
let declared: Map<string, Declared>
/** The words of every function that forgets, and the tables that go with people. */
let forgetting: string
let withPeople: string[]
let functions: string[]

beforeAll(async () => {
  world = await createWorld()
  const tables = await world.owner.query<Declared>(
    `select n.nspname || '.' || c.relname as name,
       substring(d.description from E'\\nretention: ([^\\n]+)') as retention,
       substring(d.description from E'\\nerasure: (\\\\w+)') as erasure,
       array(select fn.nspname || '.' || f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
         join pg_namespace fn on fn.oid = f.relnamespace
         where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c') as parents
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
     where c.relkind in ('r', 'p') and d.description like E'%\\nretention: %'`,
  )
  declared = new Map(tables.rows.map((row) => [row.name, row]))
  const { rows } = await world.owner.query<{ name: string; body: string }>(
    `select n.nspname || '.' || p.proname as name, p.prosrc as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.proname like '%forget%'`,
  )
  forgetting = rows.map(({ body }) => body).join('\n')
  functions = rows.map(({ name }) => name)
  const loop = await world.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from people_tables_to_forget() f
       join pg_class c on c.oid = f.name join pg_namespace n on n.oid = c.relnamespace`,
  )
  withPeople = loop.rows.map(({ name }) => name)
})
afterAll(() => world.close())

/** Why a table's declaration would stay a promise; null if something carries it out. */
function whatIsMissing({ name, retention, erasure, parents }: Declared): string | null {
  if (carriedByPrograms[name]) return null
  const bare = name.replace(/^public\./, '')
  if (/^as people\b/.test(retention)) return missingWithPeople(name, bare, erasure, parents)
  const isNamed = new RegExp(`(delete from|update) (public\\.)?${bare.replace('.', '\\.')}\\b`).test(
    forgetting,
  )
  if (isNamed) return null
  const [, other] = /^as (\w+)/.exec(retention) ?? []
  if (other && parents.some((parent) => parent.endsWith(`.${other}`))) return null
  return other ? `does not go with ${other}` : 'nothing deletes it'
}

function missingWithPeople(name: string, bare: string, erasure: string, parents: string[]): string | null {
  if (name === 'public.people') return null
  // What belongs to something that goes, goes with it.
  if (!withPeople.includes(name))
    return parents.some((parent) => withPeople.includes(parent)) ? null : 'refers to nobody'
  if (erasure !== 'anonymise') return null
  return functions.includes(`public.forget_in_${bare}`) ? null : `lacks forget_in_${bare}(people uuid[])`
}

test('whatever a table of sign-in, people, journal, release or audit declares to be forgotten, something forgets', () => {
  const own = [...declared.values()].filter(({ name }) =>
    /^(access|audit|drafts|events|operations|signin)\.|^public\.(people|person_|release_|responsib|sealed|merges|different|import|journal|tasks|today_)/.test(
      name,
    ),
  )
  expect(own.length).toBeGreaterThan(20)
  const lacking = own
    .map((table) => [table.name, whatIsMissing(table)])
    .filter(([, missing]) => missing !== null)
  expect(Object.fromEntries(lacking)).toEqual({})
})

test('no table promises to be anonymised with people without saying how', () => {
  const lacking = withPeople
    .filter((name) => !stillToSay.includes(name))
    .flatMap((name) => {
      const missing = whatIsMissing(declared.get(name)!)
      return missing === null ? [] : [`${name}: ${missing}`]
    })
  expect(lacking).toEqual([])
})

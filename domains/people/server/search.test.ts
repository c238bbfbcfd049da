import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { peopleApi } from '../model/people-api.ts'
import { newPerson } from './testing/invented.ts'

let world: World
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  const unit = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: unit }])
  await fill(unit, await world.unit('Oslo'))
  const add = (given: string, family: string) => coordinator.do(peopleApi.add, newPerson(unit, given, family))
  await add('Десислава', 'Щерева')
  await add('Ștefan', 'Brânzei')
  await add('Åse', 'Ødegård')
})
afterAll(() => world.close())

/** Fifty thousand invented people, a fifth of them in the first unit. */
const fill = (unit: string, other: string) =>
  world.owner.query(
    `with syllables as (select array['ka','lo','mi','ro','ta','ve','zu','bo','di','fe','ga','hi'] as s),
       names as (
         select n, s[1 + n % 12] || s[1 + n / 12 % 12] || s[1 + n / 144 % 12] as given,
           s[1 + n / 5 % 12] || s[1 + n / 60 % 12] || s[1 + n / 720 % 12] || s[1 + n / 8640 % 12] || 'v' as family
         from syllables, generate_series(1, 50000) n)
     insert into people (unit_id, given_name, family_name, display_name, sort_name, search_key, contact)
     select case when n % 5 = 0 then $1::uuid else $2::uuid end, given, family, given || ' ' || family,
       family || ', ' || given, given || ' ' || family, '{}' from names`,
    [unit, other],
  )

const found = async (text: string) =>
  (await coordinator.ask(peopleApi.search, { text })).map(({ name }) => name)

describe('searching people', () => {
  test('finds any part of a name in either script, without accents', async () => {
    expect(await found('щерев')).toEqual(['Десислава Щерева'])
    expect(await found('desislava sht')).toEqual(['Десислава Щерева'])
    expect(await found('branzei')).toEqual(['Ștefan Brânzei'])
    expect(await found('Ştefan')).toEqual(['Ștefan Brânzei'])
    expect(await found('odegard aase')).toEqual(['Åse Ødegård'])
    expect(await found('gård')).toEqual(['Åse Ødegård'])
  })

  test('finds a name with a slip of the finger, and says that it is only near', async () => {
    const people = await coordinator.ask(peopleApi.search, { text: 'Desislva' })
    expect(people.map(({ name, near }) => [name, near])).toEqual([['Десислава Щерева', true]])
    expect(await found('Shtreeva')).toEqual(['Десислава Щерева'])
  })

  test('finds nobody by nothing, and nobody who is not there', async () => {
    expect(await found('  ')).toEqual([])
    expect(await found('qqqqqqq')).toEqual([])
  })

  test('of fifty thousand, answers unit-scoped staff through the index and names nobody from elsewhere', async () => {
    const people = await coordinator.ask(peopleApi.search, { text: 'kaloka', limit: 50 })
    expect(people.length).toBeGreaterThan(0)
    expect(new Set(people.map(({ unit }) => unit))).toEqual(new Set(['Pleven']))
    const plans = await plansOf('kalomi')
    expect(plans).toHaveLength(2)
    for (const plan of plans) {
      expect(plan).toContain('people_by_search_key')
      expect(plan).not.toContain('Seq Scan on people')
    }
  })
})

/** The plans inside the search function, as a coordinator runs it. */
async function plansOf(word: string): Promise<string[]> {
  const client = await world.owner.connect()
  const plans: string[] = []
  client.on('notice', ({ message }) => void plans.push(message ?? ''))
  try {
    await client.query(`analyze people; load 'auto_explain'; begin;
      select set_config('landfall.units', array(select id from units where name = 'Pleven')::text, true);
      set local auto_explain.log_min_duration = 0; set local auto_explain.log_nested_statements = on;
      set local client_min_messages = log; select * from people_search(array['${word}'], 12); rollback`)
  } finally {
    client.release(true)
  }
  return plans.filter((plan) => plan.includes('from public.people p'))
}

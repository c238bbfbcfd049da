import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adviceApi, membersApi } from '#domains/family/model/index.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'

const today = '2026-11-22'

describe('families, loaded into a database', () => {
  let world: LoadedWorld
  beforeAll(async () => {
    world = await loadedWorld(today)
  })
  afterAll(() => world.close())

  test('a family worker finds what is owed, what waits, what is promised, and calls without a name', async () => {
    const desislava = await world.as('desislava@example.org')
    const desk = await desislava.ask(adviceApi.desk, {})
    for (const list of [desk.toAnswer, desk.waiting, desk.followUps, desk.contacts])
      expect(list.length).toBeGreaterThan(0)
    const members = await desislava.ask(membersApi.list, {})
    expect(members.length).toBeGreaterThan(20)
    const file = await desislava.ask(adviceApi.show, { id: desk.waiting[0]!.id })
    expect(file.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['asked', 'answered']))
  })

  test('three years of calls, letters in all four languages, and words that are gone in their time', async () => {
    const one = async (text: string) => (await world.owner.query(text)).rows[0]
    expect(
      await one(
        'select min(held_on) < $$2024-01-01$$ as early, count(*) > 500 as many from anonymous_contacts',
      ),
    ).toEqual({
      ...{ early: true, many: true },
    })
    expect(await one('select count(distinct language)::int as n from advice_cases')).toEqual({ n: 4 })
    expect(
      await one(`select count(*)::int as n from advice_cases where forgotten_on is null
        and closed_on < date '${today}' - interval '24 months 10 days'`),
    ).toEqual({ n: 0 })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { networkKind } from '../model/kind.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { forgetting } from './schedules.ts'
import { activeVolunteer, newVolunteer } from './testing/volunteers.ts'

let world: World
let unitId: string
let coordinator: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria' })
})
afterAll(() => world.close())

describe('the list', () => {
  test('says what is missing, what runs out, and finds by either script', async () => {
    const bulgarian = { givenName: 'Георги', familyName: 'Иванов', language: 'bg' as const }
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId, bulgarian))
    const rows = await coordinator.ask(volunteersApi.list, { needs: 'missing' })
    expect(
      rows
        .find((row) => row.id === id)!
        .missing.map(({ requirement }) => requirement)
        .sort(),
    ).toEqual([...['confidentiality', 'course', 'interview', 'prison-rules', 'references']])
    expect(await coordinator.ask(volunteersApi.search, { text: 'georgi iv' })).toMatchObject([
      { id, unit: 'Pleven' },
    ])
    const active = await activeVolunteer(coordinator, unitId)
    const soonOf = async (day: string) => {
      world.setToday(day)
      const soon = await coordinator.ask(volunteersApi.list, { needs: 'soon', state: 'active' })
      world.setToday('2026-11-22')
      return soon.find((row) => row.id === active)?.soon
    }
    expect(await soonOf('2026-11-22')).toBeUndefined()
    expect(await soonOf('2027-10-01')).toMatchObject([{ requirement: 'first-aid', until: '2027-11-22' }])
  })

  test('the way from interest to active counts how many got how far', async () => {
    const before = await coordinator.ask(volunteersApi.funnel, { unitId })
    await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    await activeVolunteer(coordinator, unitId)
    const { since, ...after } = await coordinator.ask(volunteersApi.funnel, { unitId })
    expect(since).toBe('2025-11-22')
    expect(after).toEqual({
      ...{ offered: before.offered + 2, invited: before.invited + 2, interviewed: before.interviewed + 1 },
      ...{ approved: before.approved + 1, active: before.active + 1 },
    })
  })
})

describe('the profile', () => {
  const profile = {
    ...{
      languages: [{ language: 'ro', level: 'mother-tongue' as const }],
      area: 'Centre',
      hours: [27, 3, 3],
    },
    ...{ interests: ['walking'], ageBand: '35-49' as const, sex: 'man' as const },
    ...{
      wishes: { sex: 'no-wish' as const, ageBands: [] },
      limits: ['at-home' as const],
      knows: [' Petar Petrov ', ''],
    },
    worksAt: null,
  }

  test('is kept tidy, and an edit of an older one is refused and shown the newer', async () => {
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    const knows = ['Petar Petrov']
    const saved = await coordinator.do(volunteersApi.setProfile, {
      id,
      version: 1,
      profile: { ...profile, knows },
    })
    expect(saved).toMatchObject({ version: 2, profile: { hours: [3, 27], knows } })
    const late = await coordinator.send(volunteersApi.setProfile, {
      id,
      version: 1,
      profile: { ...profile, knows },
    })
    expect(late.status).toBe(409)
    expect(late.body.current).toMatchObject({ version: 2 })
  })

  test('holds no interest that is on no list', async () => {
    const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId))
    const input = { id, version: 1, profile: { ...profile, knows: [], interests: ['gambling'] } }
    expect((await coordinator.send(volunteersApi.setProfile, input)).body.reasons).toEqual([
      { code: 'not-allowed-value', field: 'profile.interests' },
    ])
  })
})

test('two years after somebody has left nobody can tell who it was, and that there was somebody still counts', async () => {
  const id = await activeVolunteer(coordinator, unitId, {
    givenName: 'Zdravka',
    email: 'zdravka@example.org',
  })
  const talk = { outcome: 'held' as const, day: '2026-11-22', notes: 'Thank you.' }
  await coordinator.do(volunteersApi.endRole, { id, kindId: networkKind, reason: 'health', talk })
  const night = async (day: string) => {
    world.setToday(day)
    await performAsSystem(world.site, 'volunteers.forget', [], forgetting[0]!.run)
  }
  await night('2027-11-22')
  expect(await coordinator.ask(volunteersApi.words, { id })).toEqual({ interviews: [], references: [] })
  expect((await coordinator.ask(volunteersApi.show, { id })).displayName).toBe('Zdravka Popescu')
  await night('2028-11-22')
  const { displayName, email, evidence, roles } = await coordinator.ask(volunteersApi.show, { id })
  expect({ displayName, email, evidence }).toEqual({ displayName: '–', email: null, evidence: [] })
  expect(roles).toMatchObject([{ state: 'ended', reason: null }])
  expect(await coordinator.ask(volunteersApi.search, { text: 'Zdravka' })).toEqual([])
  world.setToday('2026-11-22')
})

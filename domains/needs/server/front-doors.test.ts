import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { duplicatesApi } from '#domains/people/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { needsApi } from '../model/index.ts'
import { hasNeedIn, hasSubstanceNeed, listOpenNeeds } from './index.ts'
import { areaIds, entrust, newNeed } from './testing/arrange.ts'
import { asStaff } from './testing/as-staff.ts'

let world: World
let pleven: string
let maria: TestActor
let worker: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  worker = await world.actor([{ role: 'work-and-housing-worker', unitId: pleven }])
})
afterAll(() => world.close())

const saidNo = async (personId: string, areaId: string, saidOn = '2026-11-20') =>
  maria.do(needsApi.sayAnswer, { personId, areaId, answer: 'no-need', saidOn })

const release = (actor: TestActor, personId: string, permission = 'release:write') =>
  asStaff(world, { user: actor.userId, permission, entrusted: [personId] }, (tx) =>
    hasSubstanceNeed(tx, personId),
  )
const inUnit = (actor: TestActor, personId: string, permission = 'release:read') =>
  asStaff(world, { user: actor.userId, permission, units: [pleven] }, (tx) => hasSubstanceNeed(tx, personId))

async function withNeed(status: 'met' | 'declined' | 'no-longer' | 'open', areaId = areaIds.drugs) {
  const personId = await world.person(pleven)
  const { id, version } = await maria.do(needsApi.addNeed, newNeed(personId, areaId))
  const because = { met: null, declined: 'not-now', 'no-longer': 'by-mistake' } as const
  if (status !== 'open')
    await maria.do(needsApi.setStatus, {
      ...{ id, version, status, statusOn: '2026-11-21', statusBecause: because[status], statusWords: null },
    })
  return personId
}

describe('whether there is a substance need', () => {
  test('is unknown until both areas were asked about, and no only then', async () => {
    const personId = await world.person(pleven)
    expect(await release(worker, personId)).toBe('unknown')
    await saidNo(personId, areaIds.alcohol)
    expect(await release(worker, personId)).toBe('unknown')
    await maria.do(needsApi.sayAnswer, {
      ...{ personId, areaId: areaIds.drugs, answer: 'does-not-want-to-say', saidOn: '2026-11-20' },
    })
    expect(await release(worker, personId)).toBe('unknown')
    await saidNo(personId, areaIds.drugs, '2026-11-21')
    expect(await release(worker, personId)).toBe('no')
  })

  test('is yes for an answer, an open need, and one that was met or declined: the danger of the first week stays', async () => {
    const answered = await world.person(pleven)
    await maria.do(needsApi.sayAnswer, {
      ...{ personId: answered, areaId: areaIds.alcohol, answer: 'need', saidOn: '2026-11-20' },
    })
    expect(await release(worker, answered)).toBe('yes')
    for (const status of ['open', 'met', 'declined'] as const)
      expect(await release(worker, await withNeed(status))).toBe('yes')
    expect(await release(worker, await withNeed('no-longer'))).toBe('unknown')
    expect(await release(worker, await withNeed('open', areaIds.health))).toBe('unknown')
  })

  test('is told to whoever does release work and to background work, and to nobody else', async () => {
    const personId = await withNeed('open')
    expect(await inUnit(maria, personId)).toBe('yes')
    expect(await release(worker, personId, 'release:read')).toBe('yes')
    const told = await performAsSystem(world.site, 'release.follow', [personId], ({ tx }) =>
      hasSubstanceNeed(tx, personId),
    )
    expect(told).toBe('yes')

    expect(await release(worker, personId, 'needs:read')).toBeNull()
    expect(await inUnit(worker, personId)).toBeNull()
    for (const role of ['family-worker', 'supervision-officer', 'activity-leader'] as const) {
      expect(world.site.roles[role]!.permissions).not.toContain('release:write')
      const other = await world.actor([{ role, unitId: pleven }])
      expect(await release(other, personId, 'release:read')).toBeNull()
    }
    const manager = await world.actor([{ role: 'manager', unitId: pleven }])
    expect(await inUnit(manager, personId)).toBeNull()
    const oslo = await world.unit('Oslo')
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const asked = { user: elsewhere.userId, permission: 'release:read', units: [oslo] }
    expect(await asStaff(world, asked, (tx) => hasSubstanceNeed(tx, personId))).toBeNull()
  })

  test('opens nothing of health: the same colleague sees no need there', async () => {
    const personId = await withNeed('open')
    const acting = { user: worker.userId, permission: 'release:write', entrusted: [personId] }
    const seen = await asStaff(world, acting, async (tx) => ({
      needs: await listOpenNeeds(tx, personId),
      drugs: await hasNeedIn(tx, personId, ['drugs']),
    }))
    expect(seen).toEqual({ needs: [], drugs: 'unknown' })
  })
})

describe('whether there is a need in an area', () => {
  const has = (personId: string, slug: string) =>
    asStaff(world, { user: maria.userId, permission: 'needs:read', units: [pleven] }, (tx) =>
      hasNeedIn(tx, personId, [slug]),
    )

  test('is about what is open now', async () => {
    expect(await has(await withNeed('open', areaIds.housing), 'housing')).toBe('yes')
    expect(await has(await withNeed('met', areaIds.housing), 'housing')).toBe('no')
    const personId = await world.person(pleven)
    expect(await has(personId, 'housing')).toBe('unknown')
    await saidNo(personId, areaIds.housing)
    expect(await has(personId, 'housing')).toBe('no')
    expect(await has(personId, 'work')).toBe('unknown')
  })
})

describe('two records that are the same person', () => {
  test('are read as one, and nothing new is written on the one that points to the other', async () => {
    const [kept, other] = [await withNeed('open', areaIds.housing), await withNeed('open')]
    const merge = await maria.do(duplicatesApi.merge, { id: other, intoId: kept })
    await maria.do(duplicatesApi.confirmMerge, { id: merge.id })
    const { areas } = await maria.ask(needsApi.ofPerson, { personId: kept })
    expect(areas.filter(({ needs }) => needs.length > 0).map(({ area }) => area.slug)).toEqual([
      'housing',
      'drugs',
    ])
    expect(await inUnit(maria, kept)).toBe('yes')
    await expect(maria.do(needsApi.addNeed, newNeed(other, areaIds.work))).rejects.toMatchObject({
      codes: ['person-merged'],
    })
    const drugs = areas.find(({ area }) => area.slug === 'drugs')!.needs[0]!
    expect((await maria.ask(needsApi.history, { personId: kept, id: drugs.id })).length).toBe(1)
  })
})

test('who is forgotten leaves numbers behind and nothing that was said, least of all about health', async () => {
  const [personId, stays] = [await withNeed('met'), await withNeed('met')]
  const says = { personId, words: 'I bake bread', ownWords: true, saidOn: '2026-11-20' }
  await maria.do(needsApi.addStrength, { ...says, areaId: null })
  const housing = await maria.do(
    needsApi.addNeed,
    newNeed(personId, areaIds.housing, { words: 'The yellow house' }),
  )
  await maria.do(needsApi.handOver, {
    ...{ id: housing.id, version: 1, carriedBy: 'family', carrierId: null, carrierName: 'Sister Ana' },
  })
  await entrust(world, personId, pleven, worker)
  for (const areaId of [areaIds.housing, areaIds.drugs])
    await maria.do(needsApi.sayDistance, {
      personId,
      areaId,
      step: 2,
      saidBy: 'person',
      saidOn: '2026-11-20',
    })
  const left = async (of: string) => {
    const tables = ['strengths', 'area_answers', 'needs', 'need_changes', 'distances']
    const rows = tables.map((table) => world.owner.query(`select * from ${table} where person_id = $1`, [of]))
    return (await Promise.all(rows)).map((one, index) => [tables[index], one.rows] as const)
  }
  await world.owner.query(
    `update people set status = 'closed', status_since = '2020-01-01', active = false where id = $1`,
    [personId],
  )
  await performAsSystem(world.site, 'people.forget', [], async ({ tx }) => {
    await sql`select people_forget()`.execute(tx)
  })
  const after = await left(personId)
  expect(after.map(([table, rows]) => [table, rows.length])).toEqual([
    ['strengths', 0],
    ['area_answers', 1],
    ['needs', 1],
    ['need_changes', 2],
    ['distances', 1],
  ])
  expect(JSON.stringify(after)).not.toMatch(/bread|yellow|Ana|health/)
  expect((await left(stays)).map(([, rows]) => rows.length)).toEqual([0, 1, 1, 2, 0])
})

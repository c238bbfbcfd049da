import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { needsApi } from '../model/index.ts'
import { areaIds, entrust, newNeed } from './testing/arrange.ts'

let world: World
let pleven: string
let maria: TestActor
let worker: TestActor
let familyWorker: TestActor
let withSecrets: string
let without: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  worker = await world.actor([{ role: 'work-and-housing-worker', unitId: pleven }])
  familyWorker = await world.actor([{ role: 'family-worker', unitId: pleven }])
  withSecrets = await world.person(pleven, 'With Secrets')
  without = await world.person(pleven, 'Without Any')
  for (const person of [withSecrets, without])
    for (const actor of [worker, familyWorker]) await entrust(world, person, pleven, actor)
  for (const areaId of [areaIds.health, areaIds.drugs, areaIds.family]) {
    await maria.do(needsApi.addNeed, newNeed(withSecrets, areaId, { words: 'A secret need' }))
    const more = { personId: withSecrets, areaId, saidOn: '2026-11-20' }
    await maria.do(needsApi.sayDistance, { ...more, step: 1, saidBy: 'person' })
    await maria.do(needsApi.addStrength, { ...more, words: 'A secret strength', ownWords: true })
  }
})
afterAll(() => world.close())

const seen = async (actor: TestActor, personId: string) => {
  const { areas, ...rest } = await actor.ask(needsApi.ofPerson, { personId })
  return { ...rest, areas: areas.map(({ area: { slug }, ...one }) => ({ slug, ...one })) }
}

describe('what is said about health, alcohol and drugs', () => {
  test('leaves no trace for a colleague without that part: the page of those who said much is that of those who said nothing', async () => {
    const isFamily = ({ slug }: { slug: string }) => slug === 'family'
    expect(await seen(worker, withSecrets)).toEqual(await seen(worker, without))
    expect(JSON.stringify(await seen(worker, withSecrets))).not.toContain('secret')
    const familyPage = await seen(familyWorker, withSecrets)
    expect(familyPage.areas.filter((one) => !isFamily(one))).toEqual(
      (await seen(familyWorker, without)).areas.filter((one) => !isFamily(one)),
    )
    expect(familyPage.areas.find(isFamily)).toMatchObject({
      isOpen: true,
      mayWrite: true,
      said: { answer: 'need' },
    })
    expect(familyPage.strengths.length).toBe(1)
  })

  test('is open to a coordinator', async () => {
    const { areas, strengths } = await seen(maria, withSecrets)
    expect(areas.filter(({ needs }) => needs.length > 0).map(({ slug }) => slug)).toEqual([
      'health',
      'drugs',
      'family',
    ])
    expect(strengths.length).toBe(3)
  })

  test('has a history that opens no further than the need', async () => {
    const { areas } = await seen(maria, withSecrets)
    const { id } = areas.find(({ slug }) => slug === 'drugs')!.needs[0]!
    expect((await maria.ask(needsApi.history, { personId: withSecrets, id })).length).toBe(1)
    expect((await worker.send(needsApi.history, { personId: withSecrets, id })).status).toBe(404)
    const met = {
      id,
      version: 1,
      status: 'met',
      statusOn: '2026-11-22',
      statusBecause: null,
      statusWords: null,
    }
    expect((await worker.send(needsApi.setStatus, met)).status).toBe(404)
  })

  test('is refused to whoever may not write there, with the same words whatever is kept', async () => {
    for (const personId of [withSecrets, without]) {
      const answer = await worker.send(needsApi.addNeed, newNeed(personId, areaIds.drugs))
      expect(answer).toMatchObject({
        status: 422,
        body: { reasons: [{ code: 'area-closed', field: 'areaId' }] },
      })
      const no = { personId, areaId: areaIds.drugs, answer: 'no-need', saidOn: '2026-11-21' }
      expect(
        (await worker.send(needsApi.sayAnswer, no)).body.reasons.map((one: { code: string }) => one.code),
      ).toEqual(['area-closed'])
    }
    const help = newNeed(without, areaIds.housing)
    expect((await familyWorker.send(needsApi.addNeed, help)).body.reasons[0].code).toBe('area-closed')
  })
})

test("somebody else's person is not found, not forbidden", async () => {
  const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
  expect((await elsewhere.send(needsApi.ofPerson, { personId: without })).status).toBe(404)
  expect((await elsewhere.send(needsApi.addNeed, newNeed(without, areaIds.housing))).status).toBe(404)
})

test('the database itself puts everything into the compartment of its area, whatever a handler might say', async () => {
  const client = await world.owner.connect()
  try {
    await client.query('begin')
    const settings = {
      user: worker.userId,
      entrusted: `{${without}}`,
      permission: 'needs:write',
      today: '2026-11-22',
    }
    for (const [name, value] of Object.entries(settings))
      await client.query(`select set_config('landfall.' || $1, $2, true)`, [name, value])
    await client.query('set local role landfall_staff')
    const insert = `insert into needs (person_id, area_id, compartment, words, since, status, status_on, recorded_at)
      values ($1, $2, 'help', 'smuggled', '2026-11-20', 'not-started', '2026-11-20', now())`
    await client.query(insert, [without, areaIds.housing])
    await client.query('savepoint before')
    await expect(client.query(insert, [without, areaIds.drugs])).rejects.toThrow(/row-level security/)
    await client.query('rollback to savepoint before')
    await expect(client.query(`update needs set compartment = 'help'`)).rejects.toThrow(/permission denied/)
    await client.query('rollback to savepoint before')
    await expect(client.query('delete from needs')).rejects.toThrow(/permission denied/)
  } finally {
    await client.query('rollback')
    client.release()
  }
})
